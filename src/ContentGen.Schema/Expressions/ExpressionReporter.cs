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

    public void Report(ExpressionMistake mistake) =>
        Report(mistake.IsLarge ? RuleDiagnostics.TooLarge : RuleDiagnostics.Expression, mistake.Start, mistake.Length, mistake.Text);

    /// <summary>What an expression says, as written.</summary>
    public string Written(ExpressionSyntax syntax) => scalar.Text.Substring(syntax.Start, syntax.Length);
}
