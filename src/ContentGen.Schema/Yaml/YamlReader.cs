using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ContentGen.Schema.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContentGen.Schema.Yaml;

/// <summary>
/// Reads one file's YAML into nodes. It pulls the library's events one by one and stops at the first that passes a limit: the library's
/// own loaders recurse, and its scanner takes time quadratic in the depth of brackets.
/// </summary>
internal sealed class YamlReader
{
    private readonly SourceText _source;
    private readonly List<SchemaDiagnostic> _diagnostics;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<int> _openBrackets = new();

    /// <summary>The keys that lead to what is read, lists passed over.</summary>
    private readonly List<string> _keys = [];

    /// <summary>How many diagnostics other files had.</summary>
    private readonly int _first;
    private int _nodes;
    private bool _stopped;

    /// <summary>Behind all that was read.</summary>
    private int _behind;

    private YamlReader(SourceText source, List<SchemaDiagnostic> diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _first = diagnostics.Count;
        var text = source.TextStart == 0 ? source.Text : source.Text.Substring(source.TextStart);
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The file's one value; null where it could not be read to its end, which has been reported.</summary>
    public static YamlNode? Read(SourceText source, List<SchemaDiagnostic> diagnostics)
    {
        var bytes = source.Text.Length > YamlLimits.Bytes ? source.Text.Length : Encoding.UTF8.GetByteCount(source.Text);
        if (bytes > YamlLimits.Bytes)
        {
            diagnostics.Add(StructureDiagnostics.TooLong.At(source.Span(0, 0), bytes, YamlLimits.Bytes));
            return null;
        }
        var forbidden = ForbiddenCharacter(source);
        if (forbidden >= 0)
        {
            var code = ((int)source.Text[forbidden]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
            diagnostics.Add(StructureDiagnostics.Character.At(source.Span(forbidden, 1), code));
            return null;
        }
        return new YamlReader(source, diagnostics).ReadFile();
    }

    /// <summary>
    /// The first control character, unpaired surrogate or U+FFFD, or −1. The library would take NUL for the end and lets others pass. U+FFFD is what
    /// a host puts where a file is not UTF-8: a phrase with it would silently never be found.
    /// </summary>
    private static int ForbiddenCharacter(SourceText source)
    {
        var text = source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ' ' ? c is not ('\t' or '\n' or '\r') : c is >= '\x7f' and <= '\x9f' and not '\x85' or '\uFFFD' or '\uFFFE' or '\uFFFF')
                return i;
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }

    private YamlNode? ReadFile()
    {
        YamlNode? root = null;
        var any = false;
        while (Next() is { } current)
        {
            switch (current)
            {
                case DocumentStart when any:
                    Report(StructureDiagnostics.SecondDocument, Offset(current.Start), LengthOf(current));
                    return root is YamlProblem ? null : root;
                case DocumentStart:
                    any = true;
                    root = Next() is { } first ? ReadNode(first, 1) : null;
                    if (_stopped)
                        return null;
                    break;
            }
        }
        if (_stopped)
            return null;
        if (!any)
            Report(StructureDiagnostics.EmptyFile, _source.TextStart, 0);
        return root is YamlProblem ? null : root;
    }

    /// <summary>The next event; null at the end or at what is no YAML, which is reported.</summary>
    private ParsingEvent? Next()
    {
        if (_stopped)
            return null;
        if (_parser.Current is { } read)
            _behind = Math.Max(_behind, Math.Max(Offset(read.Start), Offset(read.End)));
        try
        {
            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException problem)
        {
            ReportSyntax(problem);
        }
        catch (InvalidOperationException)
        {
            // The scanner's own slip over a plain text that a bracket left open runs into: the bracket is what to mend.
            ReportOpenBracket();
        }
        catch (ArgumentOutOfRangeException)
        {
            // The scanner's own slip, too, over an escape that names no character.
            ReportEscape(Offset(_scanner.CurrentPosition));
        }
        _stopped = true;
        return null;
    }

    private void ReportSyntax(YamlException problem)
    {
        var start = Offset(problem.Start);
        if (ReportEscapeBehind(start))
            return;
        // Of a bracket that is open at the end the library tells the end.
        if (_openBrackets.Count > 0 && string.IsNullOrWhiteSpace(_source.Text.Substring(start)))
            ReportOpenBracket();
        else
            ReportSyntax(SyntaxMistakes.Explain(_source, start, Offset(problem.End), problem.Message));
    }

    private void ReportOpenBracket() => ReportSyntax(SyntaxMistakes.InBracket(_source, _openBrackets.Count > 0 ? _openBrackets.Peek() : _source.Text.Length));

    /// <summary>
    /// The escape that the scanner stopped in or behind. Which quote opened its text is known only to who reads all before it: the library tells it of a text that the end
    /// cuts off.
    /// </summary>
    private void ReportEscape(int stopped)
    {
        var end = Math.Max(_source.TextStart, _source.Text.LastIndexOf('\\', Math.Max(0, stopped - 1)));
        var before = new Parser(new Scanner(new StringReader(_source.Text.Substring(_source.TextStart, end - _source.TextStart)), skipComments: true));
        try
        {
            while (before.MoveNext())
            {
            }
        }
        catch (YamlException cut) when (ReportEscapeBehind(Offset(cut.Start)))
        {
            return;
        }
        catch (Exception problem) when (problem is YamlException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Then only the place is known.
        }
        ReportSyntax(SyntaxMistakes.Escape(_source.Text, end));
    }

    /// <summary>Reports the first wrong escape of a text in double quotes; false if there is none, or no such text.</summary>
    private bool ReportEscapeBehind(int quote)
    {
        if (quote >= _source.Text.Length || _source.Text[quote] != '"' || YamlEscapes.FirstWrong(_source.Text, quote) is not { } escape)
            return false;
        ReportSyntax(BlockLines.RunsInto(_source, quote, escape.Start) ? SyntaxMistakes.OpenQuote(_source.Text, quote) : escape);
        return true;
    }

    private void ReportSyntax(SyntaxMistake mistake)
    {
        // A value that is missing before the place may be what the mistake made of it, and so may a key in its line that is none.
        var line = _source.Line(mistake.Start);
        for (var i = _diagnostics.Count - 1; i >= _first; i--)
        {
            if (_diagnostics[i].Id == StructureDiagnostics.EmptyValue.Id || _diagnostics[i].Id == StructureDiagnostics.Key.Id && _diagnostics[i].Span.Line >= line)
                _diagnostics.RemoveAt(i);
        }
        Report(StructureDiagnostics.Syntax, mistake.Start, mistake.Length, mistake.Problem, mistake.Advice);
    }

    private YamlNode ReadNode(ParsingEvent current, int depth)
    {
        if (!Admit(current, 1, depth))
            return Problem(current);
        switch (current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                return Anchored(scalar, ReadScalar(scalar));
            case SequenceStart start:
                return Anchored(start, ReadSequence(start, depth));
            case MappingStart start:
                return Anchored(start, ReadMapping(start, depth));
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            default:
                return Problem(current);
        }
    }

    private YamlNode ReadScalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        var start = ValueStart(scalar);
        var length = Math.Max(0, Offset(scalar.End) - start);
        var style = scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlStyle.Quoted,
            _ => YamlStyle.Plain,
        };
        if (style == YamlStyle.Block)
            length = TrimmedLength(start, length);
        // In the second half of a pair the library takes anything for a digit, the closing quote as well.
        if (scalar.Style == ScalarStyle.DoubleQuoted && ReportEscapeBehind(start))
        {
            _stopped = true;
            return new YamlProblem(_source, start, length);
        }
        if (scalar.Value.Length > 0 || style == YamlStyle.Quoted && MayBeEmpty)
            return new YamlScalar(_source, start, length, scalar.Value, style);
        // A tag is reported, and was to be the text itself.
        if (scalar.Tag.IsEmpty)
            ReportEmpty(scalar, start, length);
        return new YamlProblem(_source, start, length);
    }

    private void ReportEmpty(YamlDotNet.Core.Events.Scalar scalar, int start, int length)
    {
        if (scalar.Anchor.IsEmpty)
            Report(StructureDiagnostics.EmptyValue, start, length, EmptyValues.Advice(_source.Text, start, length));
        else
            Report(StructureDiagnostics.EmptyValue, Offset(scalar.Start), 1, EmptyValues.AnchorAdvice);
    }

    /// <summary>The document of an example: one without a text is a document. Wherever else a text is written, an empty one says nothing.</summary>
    private bool MayBeEmpty => _keys.Count == 2 && _keys[0] == "examples" && _keys[1] == "text";

    private YamlNode ReadSequence(SequenceStart begin, int depth)
    {
        var start = ValueStart(begin);
        var isFlow = begin.Style == SequenceStyle.Flow;
        if (isFlow)
            _openBrackets.Push(start);
        var items = new List<YamlNode>();
        int size = 1, height = 1, end = start;
        while (Next() is { } current)
        {
            if (current is SequenceEnd)
            {
                end = isFlow ? Offset(current.Start) + 1 : end;
                break;
            }
            var item = ReadNode(current, depth + 1);
            items.Add(item);
            size += item.Size;
            height = Math.Max(height, item.Height + 1);
            end = Math.Max(end, Offset(current.End));
            end = Math.Max(end, item is YamlSequence or YamlMapping && current is not AnchorAlias ? item.Start + item.Length : end);
        }
        if (isFlow)
            _openBrackets.Pop();
        return new YamlSequence(_source, start, end - start, items, size, height);
    }

    private YamlNode ReadMapping(MappingStart begin, int depth)
    {
        var isPair = IsPair(begin);
        var start = isPair ? StartOf(begin) : ValueStart(begin);
        var isFlow = begin.Style == MappingStyle.Flow && !isPair;
        if (isFlow)
            _openBrackets.Push(start);
        var entries = new EntryList(_diagnostics);
        YamlProblem? withoutColon = null;
        int size = 1, height = 1, end = start;
        while (Next() is { } current)
        {
            if (current is MappingEnd)
            {
                end = isFlow ? Offset(current.Start) + 1 : end;
                break;
            }
            var key = ReadKey(current, depth + 1);
            var keyEnd = Offset(current.End);
            if (Next() is not { } second)
                break;
            if (isFlow && key is not null && current is YamlDotNet.Core.Events.Scalar && !EmptyValues.HasColon(_source.Text, keyEnd))
            {
                // What stands in such brackets was meant otherwise: one thing is said, and nothing of what it seems to be.
                if (withoutColon is null)
                    Report(StructureDiagnostics.EmptyValue, key.Start, key.Length, EmptyValues.WithoutColon(key, entries.Last));
                withoutColon ??= new YamlProblem(_source, start, 0);
                Admit(second, 1, depth + 1);
                continue;
            }
            _keys.Add(key?.Text ?? "");
            var value = ReadNode(second, depth + 1);
            _keys.RemoveAt(_keys.Count - 1);
            size += 1 + value.Size;
            height = Math.Max(height, value.Height + 1);
            end = Math.Max(end, Offset(second.End));
            end = Math.Max(end, value is YamlSequence or YamlMapping && second is not AnchorAlias ? value.Start + value.Length : end);
            if (key is not null)
                entries.Add(key, value);
        }
        if (isFlow)
            _openBrackets.Pop();
        if (withoutColon is not null)
            return withoutColon;
        return new YamlMapping(_source, start, end - start, entries.Finish(), size, height);
    }

    /// <summary>A key, or null for what cannot be one, which is reported.</summary>
    private YamlScalar? ReadKey(ParsingEvent current, int depth)
    {
        if (current is YamlDotNet.Core.Events.Scalar { Value.Length: 0 } empty)
        {
            Admit(current, 1, depth);
            ReportEmptyKey(empty);
            return null;
        }
        var node = ReadNode(current, depth);
        if (node is YamlScalar key)
        {
            if (key is not { Text: "<<", Style: YamlStyle.Plain })
                return key;
            Report(StructureDiagnostics.MergeKey, key.Start, key.Length);
            return null;
        }
        if (!_stopped && node is not YamlProblem)
            Report(StructureDiagnostics.Key, node.Start, node.Length);
        return null;
    }

    /// <summary>
    /// An empty key, at its colon or at the question mark before that. Where nothing is written the library gives the place of an earlier key, or one behind the colon; in
    /// the latter case it loses what follows, so that the file cannot be read on.
    /// </summary>
    private void ReportEmptyKey(YamlDotNet.Core.Events.Scalar key)
    {
        var start = ValueStart(key);
        if (key.Style != ScalarStyle.Plain)
        {
            Report(StructureDiagnostics.Key, start, Math.Max(0, Offset(key.End) - start));
            return;
        }
        var sign = Indicator(key.Anchor.IsEmpty && key.Tag.IsEmpty ? _behind : start);
        Report(StructureDiagnostics.Key, sign, Math.Min(1, _source.Text.Length - sign));
        _behind = sign + 1;
        _stopped |= sign < _source.Text.Length && _source.Text[sign] == ':' && Offset(key.Start) == sign + 1;
    }

    /// <summary>The next colon or question mark, comments passed over.</summary>
    private int Indicator(int at)
    {
        var text = _source.Text;
        var isComment = false;
        for (; at < text.Length; at++)
        {
            if (!isComment && text[at] is (':' or '?'))
                break;
            isComment = text[at] is not ('\n' or '\r') && (isComment || text[at] == '#');
        }
        return at;
    }

    private YamlNode ReadAlias(AnchorAlias alias, int depth)
    {
        // An anchor is known once its value is complete: a value cannot contain itself.
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            Report(StructureDiagnostics.Alias, Offset(alias.Start), LengthOf(alias), alias.Value.Value);
            return Problem(alias);
        }
        return Admit(alias, node.Size - 1, depth + node.Height - 1) ? node : Problem(alias);
    }

    private YamlNode Anchored(NodeEvent start, YamlNode node)
    {
        if (!start.Tag.IsEmpty)
            ReportTag(start);
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor.Value] = node;
        return node;
    }

    /// <summary>Counts nodes before they are made; false, with a report, where a limit is passed.</summary>
    private bool Admit(ParsingEvent current, int nodes, int depth)
    {
        if (_stopped)
            return false;
        if (depth > YamlLimits.Depth + (current is YamlDotNet.Core.Events.Scalar ? 1 : 0))
            Report(StructureDiagnostics.TooDeep, StartOf(current), 1, YamlLimits.Depth);
        else if (nodes > YamlLimits.Nodes - _nodes)
            Report(StructureDiagnostics.TooManyNodes, StartOf(current), 1, YamlLimits.Nodes);
        else
        {
            _nodes += nodes;
            return true;
        }
        _stopped = true;
        return false;
    }

    /// <summary>A pair without braces in a list, <c>[a: b]</c>: the library knows no place of it.</summary>
    private static bool IsPair(ParsingEvent current) => current is MappingStart { Style: MappingStyle.Flow } && current.End.Index == 0;

    private int StartOf(ParsingEvent current) => IsPair(current) ? FlowText.NextItem(_source.Text, _behind) : Offset(current.Start);

    /// <summary>Where the value itself begins, behind its anchor and tag.</summary>
    private int ValueStart(NodeEvent node)
    {
        var start = Offset(node.Start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return start;
        var end = Offset(node.End);
        var text = _source.Text;
        while (start < end && text[start] is '&' or '!')
        {
            while (start < end && !IsSpace(text[start]))
                start++;
            while (start < end && IsSpace(text[start]))
                start++;
        }
        return start;
    }

    private void ReportTag(NodeEvent node)
    {
        var text = _source.Text;
        var start = Math.Max(Offset(node.Start), Math.Min(text.IndexOf('!', Offset(node.Start)), Offset(node.End)));
        var end = start;
        while (end < text.Length && !IsSpace(text[end]))
            end++;
        Report(StructureDiagnostics.Tag, start, end - start, text.Substring(start, end - start));
    }

    /// <summary>The length of a block text without the line ends and blanks behind it.</summary>
    private int TrimmedLength(int start, int length)
    {
        while (length > 0 && IsSpace(_source.Text[start + length - 1]))
            length--;
        return length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private YamlProblem Problem(ParsingEvent current) => new(_source, StartOf(current), LengthOf(current));

    private int Offset(in Mark mark) => (int)Math.Min(mark.Index + _source.TextStart, _source.Text.Length);

    private int LengthOf(ParsingEvent current) => Math.Max(0, Offset(current.End) - Offset(current.Start));

    private void Report(DiagnosticDefinition definition, int start, int length, params object[] arguments) =>
        _diagnostics.Add(definition.At(_source.Span(start, length), arguments));
}
