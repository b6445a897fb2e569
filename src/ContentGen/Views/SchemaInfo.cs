namespace ContentGen;

/// <summary>Which schema a view was generated from.</summary>
/// <param name="Id">The schema's id: <c>news-article</c>.</param>
/// <param name="Version">Its own version (SemVer).</param>
/// <param name="Hash">16 hexadecimal digits that change whenever what the schema does changes.</param>
public sealed record SchemaInfo(string Id, string Version, string Hash);
