using System;
using System.IO;
using ContentGen.BuiltInPlans;

switch (args)
{
    case ["plans", var path]:
        File.WriteAllBytes(path, PlanFile.Write());
        return 0;
    case ["reader", var path]:
        File.WriteAllText(path, ReaderPrinter.Print());
        return 0;
    case ["texts", var path]:
        File.WriteAllText(path, TextsPrinter.Print());
        return 0;
    default:
        Console.Error.WriteLine("ContentGen.BuiltInPlans plans FILE | reader FILE.cs | texts FILE.cs");
        return 2;
}
