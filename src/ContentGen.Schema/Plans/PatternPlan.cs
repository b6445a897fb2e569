namespace ContentGen.Schema.Plans;

/// <summary>A pattern as instructions of a nondeterministic automaton, three numbers each: an operation and its two operands.</summary>
/// <param name="Written">As written, for comments.</param>
/// <param name="Sets">The sets of characters that instructions name, as pairs: first and last scalar, or −1 or −2 and a mask of classes that hold or do not.</param>
/// <param name="Groups">The names of the groups in the order in which they open; empty where a group has none.</param>
public sealed record PatternPlan(string Written, EquatableArray<int> Code, EquatableArray<int> Sets, EquatableArray<string> Groups);

/// <summary>What an instruction of a pattern does; the same values as the runtime's.</summary>
public enum PatternOperation
{
    /// <summary>The pattern has matched.</summary>
    Match,
    /// <summary>A character of the set: where it begins among the pairs, and how many pairs it has.</summary>
    Set,
    /// <summary>A character that is not of the set.</summary>
    NotSet,
    /// <summary>A character that is of the set once folded; the set is folded too.</summary>
    FoldedSet,
    NotFoldedSet,
    /// <summary>Any well-formed character.</summary>
    Any,
    /// <summary>On with the instruction.</summary>
    Jump,
    /// <summary>On with the first instruction; if that leads nowhere, with the second.</summary>
    Split,
    /// <summary>The place becomes that bound of a group.</summary>
    Save,
    /// <summary>Only at the start.</summary>
    Start,
    /// <summary>Only at the end.</summary>
    End,
    /// <summary>Only between a word and what is none.</summary>
    WordBoundary,
    NoWordBoundary,
}
