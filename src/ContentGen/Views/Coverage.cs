namespace ContentGen;

/// <summary>Where every byte of a document went. The first four add up to <see cref="Total"/>.</summary>
/// <param name="Article">Bytes of the blocks that a role took.</param>
/// <param name="Noise">Bytes of noise regions, white space inside them included.</param>
/// <param name="Unclaimed">Bytes of the blocks that nothing took.</param>
/// <param name="Blank">Bytes of white space, byte-order mark and line ends between all these.</param>
/// <param name="Total">Bytes of the document.</param>
public readonly record struct Coverage(int Article, int Noise, int Unclaimed, int Blank, int Total);
