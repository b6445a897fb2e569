using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>A rule of a schema.</summary>
/// <param name="Finding">Index of the finding that its failure gives.</param>
/// <param name="NotEvaluated">Index of the finding that says that the method which decides it is not there; −1 for a rule without one.</param>
/// <param name="Texts">Its message: a text, then behind each hole another.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RuleInfo(int Finding, int NotEvaluated, params string[] Texts);
