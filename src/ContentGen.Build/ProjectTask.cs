using System;
using System.IO;
using ContentGen.Build.Logging;
using Microsoft.Build.Framework;

namespace ContentGen.Build;

/// <summary>A task that reports on a project, with the severities that the project sets.</summary>
public abstract class ProjectTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The project file, absolute.</summary>
    [Required]
    public string Project { get; set; } = "";

    public string? NoWarn { get; set; }

    public string? WarningsAsErrors { get; set; }

    public string? WarningsNotAsErrors { get; set; }

    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Analyzer configuration files; those that are not global are passed over.</summary>
    public ITaskItem[] AnalyzerConfigs { get; set; } = [];

    private protected SeverityPolicy Policy(bool lowersErrors) => new(NoWarn, WarningsAsErrors, WarningsNotAsErrors)
    {
        LowersErrors = lowersErrors,
        TreatsWarningsAsErrors = TreatWarningsAsErrors,
        Configuration = ReadConfiguration(),
        BuildTreatsAsError = id => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(id),
    };

    private GlobalConfig ReadConfiguration()
    {
        var configuration = new GlobalConfig();
        foreach (var file in AnalyzerConfigs)
        {
            try
            {
                configuration.Read(Path.GetFullPath(file.ItemSpec, Path.GetDirectoryName(Project)!));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The compiler says the same of it, as an error (CS2001).
                Log.LogMessage(MessageImportance.Normal, "{0}", e.Message);
            }
        }
        return configuration;
    }
}
