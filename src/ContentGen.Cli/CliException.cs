using System;

namespace ContentGen.Cli;

/// <summary>Something that the user can put right: its message is one line that says what to do. Ends with <see cref="ExitCode.Usage"/>.</summary>
internal sealed class CliException(string message) : Exception(message);
