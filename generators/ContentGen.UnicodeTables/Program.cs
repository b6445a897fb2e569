using System;
using System.IO;
using System.Text;

namespace ContentGen.UnicodeTables;

/// <summary>
/// <c>ContentGen.UnicodeTables UCD-FOLDER [OUTPUT-FILE]</c>: writes the character tables; without an output file, to standard output.
/// The same input gives the same bytes.
/// </summary>
public static class Program
{
    public static int Main(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            Console.Error.WriteLine("usage: ContentGen.UnicodeTables UCD-FOLDER [OUTPUT-FILE]");
            return 2;
        }

        string source;
        try
        {
            source = TablesWriter.Write(UnicodeDatabase.Read(args[0]));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine($"ContentGen.UnicodeTables: {error.Message}");
            return 2;
        }

        if (args.Length == 2)
            File.WriteAllText(args[1], source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        else
            Console.Out.Write(source);
        return 0;
    }
}
