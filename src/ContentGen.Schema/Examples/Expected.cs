using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Examples;

/// <summary>What an example says of one part of the JSON output.</summary>
/// <param name="Span">Where it is written.</param>
public abstract record Expected(SourceSpan Span);

/// <summary>A text: the whole of it, or how it begins.</summary>
/// <param name="Text">Without the <c>…</c> at the end where <paramref name="IsStart"/>.</param>
/// <param name="IsStart">The text only begins so.</param>
public sealed record ExpectedText(SourceSpan Span, string Text, bool IsStart) : Expected(Span);

/// <summary>A text that is meant whatever it looks like, by <c>equals</c>.</summary>
public sealed record ExpectedExactly(SourceSpan Span, string Text) : Expected(Span);

/// <summary>Texts that all stand in the text, or each in a text of the list; compared exactly.</summary>
public sealed record ExpectedWithin(SourceSpan Span, EquatableArray<string> Texts) : Expected(Span);

/// <summary>The value of a field that is no text, as JSON prints it: <c>410</c>, <c>true</c>, <c>null</c>.</summary>
public sealed record ExpectedValue(SourceSpan Span, string Text) : Expected(Span);

/// <summary>A number that the output itself counts.</summary>
/// <param name="Max">Null: no upper bound.</param>
public sealed record ExpectedNumber(SourceSpan Span, int Min, int? Max) : Expected(Span);

/// <summary>It is not there, or it is whatever it is.</summary>
public sealed record ExpectedAbsent(SourceSpan Span, bool IsAbsent) : Expected(Span);

/// <summary>How long a list is.</summary>
/// <param name="Max">Null: no upper bound.</param>
public sealed record ExpectedCount(SourceSpan Span, int Min, int? Max) : Expected(Span);

/// <summary>Each of these is met by some item of the list.</summary>
public sealed record ExpectedItems(SourceSpan Span, EquatableArray<Expected> Items) : Expected(Span);

/// <summary>The list, item by item.</summary>
/// <param name="ItemSpans">Where each item is written; a comparison in an item has a place of its own.</param>
public sealed record ExpectedList(SourceSpan Span, EquatableArray<Expected> Items, EquatableArray<SourceSpan> ItemSpans) : Expected(Span);

/// <summary>Members of an object; what is not named may be anything.</summary>
/// <param name="IsShort">Written as the value of its one member alone.</param>
public sealed record ExpectedMap(SourceSpan Span, EquatableArray<ExpectedMember> Members, bool IsShort) : Expected(Span);

/// <param name="Name">As in the JSON output.</param>
public sealed record ExpectedMember(string Name, Expected Value);

/// <summary>Several things at once: a map of comparisons.</summary>
public sealed record ExpectedAll(SourceSpan Span, EquatableArray<Expected> Parts) : Expected(Span);
