using ContentGen.Cli.Output;

namespace ContentGen.Cli.Fitting;

/// <summary>One line on a terminal's standard error that is written over and over.</summary>
internal sealed class FitProgress(CommandContext context)
{
    private readonly System.Threading.Lock _gate = new();
    private string _shown = "";

    internal void Show(string text)
    {
        // Folds are fitted side by side.
        lock (_gate)
        {
            if (text == _shown)
                return;
            _shown = text;
            context.Error.Write("\r\u001b[K");
            VisibleText.Write(context.Error, text);
            context.Error.Flush();
        }
    }

    internal void Clear()
    {
        if (_shown.Length == 0)
            return;
        _shown = "";
        context.Error.Write("\r\u001b[K");
        context.Error.Flush();
    }
}
