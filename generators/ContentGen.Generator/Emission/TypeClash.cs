namespace ContentGen.Emission;

/// <summary>What is said of two schemas that generate one type, in a build and by the command line alike.</summary>
internal static class TypeClash
{
    internal const string Id = "CG2006";

    /// <param name="type">The type's full name.</param>
    /// <param name="otherFile">The schema that has it; the message stands in the other one's file.</param>
    internal static string Message(string type, string otherFile) =>
        $"This schema and {otherFile} both generate the type {type}. Change the `schema:` id or the `namespace:` of one of them.";
}
