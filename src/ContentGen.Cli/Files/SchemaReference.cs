using System.Collections.Generic;
using System.IO;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Files;

/// <summary>What stands behind <c>--schema</c>: a path, the id of a schema of <c>contentgen.yaml</c>, or that of a built-in one, in this order of precedence.</summary>
/// <param name="Name">The path as it is shown, or the id of a built-in schema.</param>
internal sealed record SchemaReference(string Name, bool IsBuiltIn)
{
    /// <exception cref="CliException">There is no such schema.</exception>
    internal static SchemaReference Of(CommandContext context, string name)
    {
        if (SchemaLoader.IsPath(name))
            return new(name, IsBuiltIn: false);
        var project = context.Project;
        if (project?.FindSchema(name) is { } configured)
        {
            var path = project.PathOf(configured);
            project.ThrowIfWrong();
            return new(path!, IsBuiltIn: false);
        }
        if (BuiltIn.TryGetSchema(name, out _))
            return new(name, IsBuiltIn: true);
        if (File.Exists(context.FullPath(name)))
            return new(name, IsBuiltIn: false);
        var known = Known(context);
        var nearest = NearestName.Find(name, known);
        throw new CliException($"there is no schema '{name}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} There is {string.Join(", ", known)}{Configuration.Project.Misnamed(context)}."
            + $" A schema of your own is named by its path, as in 'schemas/{name}{SchemaLoader.SchemaEnding}'.");
    }

    /// <summary>The ids that can be named here: those of <c>contentgen.yaml</c>, then those of built-in schemas.</summary>
    /// <exception cref="CliException"><c>contentgen.yaml</c> is wrong; that is told before.</exception>
    internal static List<string> Known(CommandContext context)
    {
        var known = new List<string>();
        foreach (var schema in context.Project?.Configuration.Schemas ?? default)
            known.Add(schema.Id);
        foreach (var name in BuiltIn.SchemaNames)
        {
            if (!known.Contains(name))
                known.Add(name);
        }
        return known;
    }

    /// <summary>The same for two names of one schema.</summary>
    internal string Identity(CommandContext context) => IsBuiltIn ? "built-in " + Name : context.FullPath(Name);
}
