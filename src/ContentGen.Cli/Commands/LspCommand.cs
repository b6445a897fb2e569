using System.CommandLine;
using ContentGen.Cli.LanguageServer;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen lsp</c>: a language server on standard input and output, for editors.</summary>
internal static class LspCommand
{
    internal static Command Create(CommandContext context)
    {
        // Most editors give it to whatever server they start.
        var stdio = new Option<bool>("--stdio") { Description = "Talks over standard input and output, which it does without this option as well." };
        var command = new Command("lsp", "Serves an editor over the Language Server Protocol.") { stdio };
        CommandHelp.Add(command, "contentgen lsp", "contentgen lsp --stdio");
        command.SetAction(_ => new Server(context).Run());
        return command;
    }
}
