using System;
using System.IO;
using ContentGen.EditorSchema;

if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Usage: ContentGen.EditorSchema FOLDER (in the repository: schemas)");
    return 2;
}
foreach (var (name, text) in EditorSchemas.All())
{
    File.WriteAllText(Path.Combine(args[0], name), text);
    Console.WriteLine(name + " written");
}
return 0;
