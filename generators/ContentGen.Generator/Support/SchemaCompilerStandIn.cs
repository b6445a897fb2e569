namespace ContentGen.Schema;

/// <summary>Stands in for the schema compiler until it is merged.</summary>
internal static class SchemaCompiler
{
    internal static CompiledSchema Compile(SourceFile file, IImportResolver imports) => throw new System.NotImplementedException();
}
