using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Fields;
using ContentGen.Runtime;
using ContentGen.Schema;

namespace ContentGen.Tests.Fields;

/// <summary>A field as a schema declares it, to convert texts with.</summary>
internal sealed class FieldOf
{
    private readonly FieldInfo _info;

    /// <param name="yaml">The field's map, in braces.</param>
    /// <param name="imports">Packs.</param>
    /// <param name="format">That of the documents.</param>
    internal FieldOf(string yaml, string imports = "std/dates.en", string format = "text")
    {
        var schema = $$"""
            contentgen: 1
            schema: sample
            imports: [{{imports}}]
            input: { format: {{format}} }
            article: [line*]
            roles:
              line:
                pattern: '(?<value>.*)'
                fields:
                  value: {{yaml}}
            """;
        var compiled = SchemaCompiler.Compile(new SourceFile("sample.schema.yaml", schema), ImportResolvers.None);
        Plan = compiled.Plan ?? throw new ArgumentException(string.Join('\n', compiled.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}")), nameof(yaml));
        _info = InterpretedSchema.Create(Plan).Tables.Roles[0].Fields[0];
    }

    internal ContentGen.Schema.Plans.SchemaPlan Plan { get; }

    internal static FieldOf Date(params string[] formats) => new($"{{ type: date, formats: [{string.Join(", ", formats.Select(Quoted))}] }}");

    internal static FieldOf Moment(string more, params string[] formats) => new($"{{ type: date-time{more}, formats: [{string.Join(", ", formats.Select(Quoted))}] }}");

    internal T? Value<T>(string text)
        where T : struct => Value<T>(Encoding.UTF8.GetBytes(text));

    internal T? Value<T>(ReadOnlySpan<byte> text)
        where T : struct
    {
        var reads = FieldReader.TryRead<T>(text, _info, out var value);
        return reads ? value : null;
    }

    internal bool Converts(string text) => FieldReader.Converts(Encoding.UTF8.GetBytes(text), _info);

    private static string Quoted(string format) => $"'{format.Replace("'", "''", StringComparison.Ordinal)}'";
}
