using System.Diagnostics;
using System.IO;
using System.Text;

namespace ContentGen.Cli.Tests.Support;

/// <summary>What a started process gets on its standard input.</summary>
internal static class ProcessInput
{
    /// <summary>Writes the whole input and closes it. A process that ends without reading it (wrong arguments, <c>--version</c>) is judged by what it gives, not by the pipe it leaves.</summary>
    internal static void Give(this Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input.
        }
    }

    internal static void Give(this Process process, string input) => process.Give(Encoding.UTF8.GetBytes(input));
}
