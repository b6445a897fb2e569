namespace ContentGen.Schema.Yaml;

/// <summary>Why a file is no YAML, in the words of who writes it.</summary>
/// <param name="Start">Where it is to be mended, in UTF-16 code units.</param>
/// <param name="Problem">What is wrong there, a sentence.</param>
/// <param name="Advice">What to write.</param>
internal sealed record SyntaxMistake(int Start, int Length, string Problem, string Advice);
