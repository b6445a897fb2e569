return ContentGen.Cli.Program.Main(args);
