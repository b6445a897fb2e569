namespace ContentGen.Schema.Plans;

/// <summary>A pattern as instructions of a nondeterministic automaton, three numbers each: an operation and its two operands.</summary>
/// <param name="Written">As written, for comments.</param>
/// <param name="Sets">The sets of characters that instructions name, as pairs: first and last scalar, or −1 or −2 and a mask of classes that hold or do not.</param>
/// <param name="Groups">The names of the groups in the order in which they open; empty where a group has none.</param>
/// <param name="Dfa">Tells whether a whole text matches; null where it would be too large.</param>
/// <param name="Prefilter">What each text that matches contains; null where looking for it first is of no use.</param>
public sealed record PatternPlan(
    string Written, EquatableArray<int> Code, EquatableArray<int> Sets, EquatableArray<string> Groups, DfaPlan? Dfa, PrefilterPlan? Prefilter);

/// <param name="Bytes">One of them, or if <paramref name="IsLiteral"/> all of them one behind the other.</param>
public sealed record PrefilterPlan(EquatableArray<byte> Bytes, bool IsLiteral);

/// <summary>
/// A pattern as a deterministic automaton: from the bytes of a character to its class, and from a state by the class to the next state. State 0 leads nowhere; those from
/// <paramref name="FirstAccepting"/> on accept. Classes and nodes count from 1; 0 is none. Runs are a length and a value, and do not go beyond their row.
/// </summary>
/// <param name="Ascii">Of each byte below 80 the class, as runs.</param>
/// <param name="Leads">Of each byte from 80 on the node behind it, as runs.</param>
/// <param name="Nodes">Node by node, behind each of the bytes 80 to BF a node, or the class if that byte is the last; as runs.</param>
/// <param name="Rows">State by state, without state 0, the next state by class; as runs.</param>
public sealed record DfaPlan(
    int Start,
    int FirstAccepting,
    int StateCount,
    int ClassCount,
    EquatableArray<int> Ascii,
    EquatableArray<int> Leads,
    int NodeCount,
    EquatableArray<int> Nodes,
    EquatableArray<int> Rows);

/// <summary>What an instruction of a pattern does; the same values as the runtime's.</summary>
public enum PatternOperation
{
    /// <summary>The pattern has matched.</summary>
    Match,
    /// <summary>A character of the set: where it begins among the pairs, and how many pairs it has.</summary>
    Set,
    /// <summary>A character that is not of the set.</summary>
    NotSet,
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
    /// <summary>Only at the start or behind a line feed.</summary>
    LineStart,
    /// <summary>Only at the end or before a line feed.</summary>
    LineEnd,
}
