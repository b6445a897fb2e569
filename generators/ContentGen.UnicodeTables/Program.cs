using System;
using System.IO;
using System.Text;

namespace ContentGen.UnicodeTables;

/// <summary>
/// <c>ContentGen.UnicodeTables UCD-FOLDER [OUTPUT-FILE [PROPERTIES-FILE]]</c>: writes the character tables; without an output file, to standard output. Into the
/// second file go the categories and scripts that patterns name.
/// The same input gives the same bytes.
/// </summary>
public static class Program
{
    public static int Main(string[] args)
    {
        if (args.Length is < 1 or > 3)
        {
            Console.Error.WriteLine("usage: ContentGen.UnicodeTables UCD-FOLDER [OUTPUT-FILE [PROPERTIES-FILE]]");
            return 2;
        }

        string source, properties;
        try
        {
            var data = UnicodeDatabase.Read(args[0]);
            (source, properties) = (TablesWriter.Write(data), PropertiesWriter.Write(data));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine($"ContentGen.UnicodeTables: {error.Message}");
            return 2;
        }

        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (args.Length == 1)
            Console.Out.Write(source);
        else
            File.WriteAllText(args[1], source, encoding);
        if (args.Length == 3)
            File.WriteAllText(args[2], properties, encoding);
        return 0;
    }
}
