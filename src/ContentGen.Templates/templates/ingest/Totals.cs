namespace ProgramNamespace;

/// <summary>What a run came to.</summary>
internal sealed record Totals(int Documents, int Errors, int Warnings, int Unreadable, bool IsStopped)
{
    public string Summary =>
        $"{Documents} documents, {Errors} errors, {Warnings} warnings{(Unreadable > 0 ? $", {Unreadable} not readable" : "")}{(IsStopped ? "; stopped" : "")}";
}
