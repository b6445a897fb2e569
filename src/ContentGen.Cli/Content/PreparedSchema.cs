using System;
using System.Threading;
using System.Threading.Tasks;
using ContentGen.Cli.Files;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Content;

/// <summary>A schema ready to validate, its severities those of all layers. Several threads use one.</summary>
internal sealed class PreparedSchema(LoadedSchema schema)
{
    private static readonly string[] s_textEndings = [".txt"];
    private static readonly string[] s_markdownEndings = [".md", ".markdown"];

    private readonly Lazy<InterpretedSchema> _interpreter = new(() => InterpretedSchema.Create(schema.Plan));

    internal LoadedSchema Schema { get; } = schema;

    /// <summary>Made when the first document is parsed: where all are known, none is.</summary>
    internal InterpretedSchema Interpreter => _interpreter.Value;

    /// <summary>Begins to make it on a thread of its own, while files are still looked for. What goes wrong is told to whoever then asks for it.</summary>
    internal void BeginPreparing() => Task.Factory.StartNew(() => _interpreter.Value, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>How the names of its documents end, where a folder is searched.</summary>
    internal string[] Endings => Schema.Plan.Blocks == BlockUnit.Markdown ? s_markdownEndings : s_textEndings;
}
