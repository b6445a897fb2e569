namespace ContentGen.Schema.Diagnostics;

/// <summary>Writes places within messages as people see their files.</summary>
internal static class FileNaming
{
    /// <summary><c>path:line:column</c></summary>
    public static string Place(IImportResolver resolver, SourceSpan place) => Name(resolver, place.Path) + ":" + place.Line + ":" + place.Column;

    public static string Name(IImportResolver resolver, string path) => resolver is IFileNaming naming ? naming.ShownName(path) : path;
}
