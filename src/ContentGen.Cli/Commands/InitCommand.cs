using System.CommandLine;
using ContentGen.Cli.Init;
using ContentGen.Cli.Output;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen init [DIR]</c>: a folder with a first schema, an example, <c>contentgen.yaml</c> and what editors need.</summary>
internal static class InitCommand
{
    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR")
        {
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
            Description = "The folder to begin in; it is made if need be. Files that are there already are never written over.",
        };
        var command = new Command("init", "Writes a first schema, an example and contentgen.yaml.") { folder };
        CommandHelp.Add(command, "contentgen init", "contentgen init content-checks");
        command.SetAction(result => Run(context, result.GetValue(folder)!));
        return command;
    }

    private static int Run(CommandContext context, string folder)
    {
        foreach (var path in new ProjectTemplate(context, folder).Write())
        {
            VisibleText.Write(context.Out, FindingText.LogPath(path));
            context.Out.Write(" written\n");
        }
        context.Error.Write("Now 'contentgen check' reads the schema, 'contentgen test' runs its examples, and 'contentgen validate' reads the content"u8);
        if (folder is not ("." or "./"))
        {
            context.Error.Write(" (in "u8);
            VisibleText.Write(context.Error, folder);
            context.Error.Write(")"u8);
        }
        context.Error.Write(".\n"u8);
        return ExitCode.Clean;
    }
}
