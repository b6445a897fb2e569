using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What the copies of all schemas have in common. Generated code calls it from <c>ToRecord</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordCopy
{
    /// <summary>The text; null where the document has none.</summary>
    public static string? OrNull(TextSlice text) => text.Exists ? text.ToString() : null;

    /// <summary>The text of a field; null where it is not there or does not convert.</summary>
    public static string? OrNull(TextField field) => field.IsValid ? field.ToString() : null;

    /// <summary>The texts.</summary>
    public static string[] Strings(TextSliceList list)
    {
        var copies = new string[list.Count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = list[i].ToString();
        return copies;
    }

    /// <summary>The texts of regions.</summary>
    public static string[] Regions(ContentList<NoiseRegion> list)
    {
        var copies = new string[list.Count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = list[i].Text.ToString();
        return copies;
    }

    /// <summary>The texts of a field's items.</summary>
    public static string[] Texts(TextFieldList list)
    {
        var copies = new string[list.Count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = list[i].ToString();
        return copies;
    }

    /// <summary>The addresses that a field's items are; null for an item that is none.</summary>
    public static string?[] Addresses(TextFieldList list)
    {
        var copies = new string?[list.Count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = OrNull(list[i]);
        return copies;
    }

    /// <summary>The values of a field's items; null for an item that does not convert.</summary>
    public static T?[] Values<T>(FieldList<T> list)
        where T : struct
    {
        var copies = new T?[list.Count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = list[i].Value;
        return copies;
    }
}
