using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Expressions;

/// <summary>Reports mistakes of an expression at their places within the value of YAML in which it stands.</summary>
internal sealed class ExpressionReporter(NodeReader reader, YamlScalar scalar)
{
    public NodeReader Reader => reader;

    public YamlScalar Scalar => scalar;

    public void Report(DiagnosticDefinition definition, int start, int length, params object[] arguments) =>
        reader.ReportWithin(definition, scalar, start, length, arguments);

    /// <summary>Records a name of the expression.</summary>
    /// <param name="declared">The place of the text that declares what it stands for.</param>
    public void Use(NameKind kind, ExpressionToken name, SourceSpan declared) => reader.Names?.Use(kind, scalar, name.Start, name.Length, declared);

    public void Report(ExpressionMistake mistake) =>
        Report(mistake.IsLarge ? RuleDiagnostics.TooLarge : RuleDiagnostics.Expression, mistake.Start, mistake.Length, mistake.Text);

    /// <summary>The expression ends where YAML ends a text without quotes, and goes on behind that; null: it does not.</summary>
    public ExpressionMistake? CutOff()
    {
        var source = scalar.Source.Text;
        var at = scalar.Start + scalar.Length;
        while (at < source.Length && source[at] is ' ' or '\t')
            at++;
        if (scalar.Style != YamlStyle.Plain || at >= source.Length || source[at] is not ('#' or ','))
            return null;
        var why = source[at] == '#' ? "` #` begins a comment there, and so ends the expression" : "The comma there ends the expression";
        return new(scalar.Text.Length, 0, why + ": put quotes around all of it.");
    }

    /// <summary>What an expression says, as written.</summary>
    public string Written(ExpressionSyntax syntax) => scalar.Text.Substring(syntax.Start, syntax.Length);
}
