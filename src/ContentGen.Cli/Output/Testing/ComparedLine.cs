using System;

namespace ContentGen.Cli.Output.Testing;

/// <summary>A row of a comparison: what was wanted on a line of the document, and what there is.</summary>
/// <param name="Line">1-based; 0: it is no line of the document.</param>
/// <param name="Wanted">What was wanted: its label; empty: nothing was said, or nothing is wanted there.</param>
/// <param name="WantedText">Its text.</param>
/// <param name="Got">What there is: its label; empty where there is nothing.</param>
/// <param name="Differs">What there is is not what was wanted.</param>
internal sealed record ComparedLine(int Line, string Wanted, ReadOnlyMemory<byte> WantedText, string Got, ReadOnlyMemory<byte> GotText, bool Differs);
