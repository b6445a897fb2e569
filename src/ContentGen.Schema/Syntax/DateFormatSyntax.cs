using System.Collections.Generic;
using System.Text;
using ContentGen.Fields;
using ContentGen.Schema.Plans;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Syntax;

/// <summary>What is wrong with a date format at one place in it.</summary>
internal enum DateFormatProblem
{
    UnknownPart,
    /// <summary>A word that stands there without quotes.</summary>
    Word,
    /// <summary>The format is written as <c>strftime</c> has it, <c>%d</c>.</summary>
    Percent,
    OpenLiteral,
    Twice,
    Missing,
    Empty,
}

/// <param name="Start">In the format, in UTF-16 code units.</param>
/// <param name="Text">The part, or what is missing.</param>
internal sealed record DateFormatMistake(DateFormatProblem Problem, int Start, int Length, string Text);

/// <summary>A date format as written: letters that stand for parts of a date, <c>'literals'</c>, white space, and other characters, which stand for themselves.</summary>
internal sealed class DateFormatSyntax
{
    private readonly string _format;
    private readonly List<DateStepPlan> _steps = [];
    private readonly StringBuilder _literal = new();
    private readonly HashSet<string> _read = [];
    private readonly List<(int Start, int Length)> _words;

    private DateFormatSyntax(string format) => (_format, _words) = (format, DateFormatWords.Find(format));

    public List<DateFormatMistake> Mistakes { get; } = [];

    /// <summary>The places of parts in the format, for what is found of them later.</summary>
    public List<(DatePart Part, int Start, int Length)> Places { get; } = [];

    public bool Has(DatePart part) => Places.Exists(place => place.Part == part);

    public bool HasOffset => Has(DatePart.Offset);

    public DateFormatPlan Plan => new(_format, new(_steps.ToArray()));

    /// <summary>The same, with decimals of a second where a text has some, as ISO 8601 has them.</summary>
    public DateFormatPlan PlanWithFraction
    {
        get
        {
            var steps = new List<DateStepPlan>(_steps);
            if (steps.FindIndex(static step => step.Part == DatePart.Second) is >= 0 and var second)
                steps.Insert(second + 1, new(DatePart.Fraction, ""));
            return new(_format, new(steps.ToArray()));
        }
    }

    /// <param name="needsTime">The format is to give a moment, not a day alone.</param>
    public static DateFormatSyntax Read(string format, bool needsTime)
    {
        var syntax = new DateFormatSyntax(format);
        syntax.ReadSteps();
        syntax.MendMinutes();
        if (syntax.Mistakes.Count == 0)
            syntax.CheckParts(needsTime);
        else if (StrftimeFormat.Find(format) is >= 0 and var percent)
            syntax.TakeAsStrftime(percent);
        return syntax;
    }

    /// <summary>What a format of <c>strftime</c> is in this language; null where it has parts that have no counterpart, or the format is none.</summary>
    public string? Translation { get; private set; }

    private void TakeAsStrftime(int start)
    {
        Mistakes.Clear();
        Places.Clear();
        Mistakes.Add(new(DateFormatProblem.Percent, start, 2, _format.Substring(start, 2)));
        Translation = StrftimeFormat.Translate(_format);
    }

    /// <summary>The format with its words between quotes; null where that cannot be written so.</summary>
    public string? WithQuotes => DateFormatWords.Quote(_format, _words);

    /// <summary>Minutes that stand twice are meant as months where there is no month: that is missing then, and nothing is too much.</summary>
    private void MendMinutes()
    {
        if (!_read.Contains("month"))
            Mistakes.RemoveAll(static mistake => mistake is { Problem: DateFormatProblem.Twice, Text: "minute" });
    }

    private void ReadSteps()
    {
        for (var at = 0; at < _format.Length;)
        {
            var c = _format[at];
            if (c == '\'')
                at = ReadQuoted(at);
            else if (_words.FindIndex(found => found.Start == at) is >= 0 and var word)
                at = ReadWord(_words[word].Start, _words[word].Length);
            else if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
                at = ReadPart(at);
            else
                _literal.Append(_format[at++]);
        }
        EndLiteral();
        // Fields have no white space at their ends.
        while (_steps.Count > 0 && _steps[0].Part == DatePart.Space)
            _steps.RemoveAt(0);
        while (_steps.Count > 0 && _steps[_steps.Count - 1].Part == DatePart.Space)
            _steps.RemoveAt(_steps.Count - 1);
    }

    private int ReadQuoted(int start)
    {
        for (var at = start + 1; at < _format.Length; at++)
        {
            if (_format[at] != '\'')
                _literal.Append(_format[at]);
            else if (at + 1 < _format.Length && _format[at + 1] == '\'')
                _literal.Append(_format[at++]);
            else
                return at + 1;
        }
        Mistakes.Add(new(DateFormatProblem.OpenLiteral, start, _format.Length - start, _format.Substring(start)));
        return _format.Length;
    }

    /// <summary>One mistake for each word, however often it stands there.</summary>
    private int ReadWord(int start, int length)
    {
        var word = _format.Substring(start, length);
        if (!Mistakes.Exists(mistake => mistake.Problem == DateFormatProblem.Word && mistake.Text == word))
            Mistakes.Add(new(DateFormatProblem.Word, start, length, word));
        return start + length;
    }

    private int ReadPart(int start)
    {
        var end = start + 1;
        while (end < _format.Length && _format[end] == _format[start])
            end++;
        var letters = _format.Substring(start, end - start);
        EndLiteral();
        if (DateLetters.Find(letters) is { } part)
        {
            Places.Add((part, start, end - start));
            _steps.Add(new DateStepPlan(part, ""));
            var name = DatePartTable.NameOf((int)part);
            if (!_read.Add(name))
                Mistakes.Add(new(DateFormatProblem.Twice, start, end - start, name));
            return end;
        }
        Mistakes.Add(new(DateFormatProblem.UnknownPart, start, end - start, letters));
        return end;
    }

    /// <summary>Literals are compared folded; white space in them stands for any amount of it.</summary>
    private void EndLiteral()
    {
        if (_literal.Length == 0)
            return;
        var folded = TextFolder.FoldWithEnds(_literal.ToString());
        _literal.Clear();
        var words = folded.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && (_steps.Count == 0 || _steps[_steps.Count - 1].Part != DatePart.Space))
                _steps.Add(new DateStepPlan(DatePart.Space, ""));
            if (words[i].Length > 0)
                _steps.Add(new DateStepPlan(DatePart.Literal, words[i]));
        }
    }

    private void CheckParts(bool needsTime)
    {
        if (_steps.Count == 0)
        {
            Mistakes.Add(new(DateFormatProblem.Empty, 0, _format.Length, ""));
            return;
        }
        var missing = new List<string>();
        Require("the year (`yyyy`)", "year");
        Require("the month (`MMMM`, `MMM`, `MM` or `M`)", "month");
        Require("the day (`dd` or `d`)", "day");
        // Minutes are meant as months where there is no month; then they ask for no hour.
        var hasTime = _read.Contains("minute") && _read.Contains("month") || _read.Contains("second") || HasOffset;
        if (needsTime || hasTime || Has(DatePart.DayHalf))
            Require("the hour (`HH`, `H`, or `hh` or `h` with `tt`)", "hour");
        if (_read.Contains("second"))
            Require("the minute (`mm`)", "minute");
        if (Has(DatePart.HalfHour) || Has(DatePart.HalfHour2))
            Require("the half of the day (`tt`), which `hh` and `h` need", "half of the day");
        else if (Has(DatePart.DayHalf) && _read.Contains("hour"))
            missing.Add("an hour of 12 (`hh` or `h`), which `tt` needs in place of `HH` and `H`");
        if (missing.Count == 0)
            return;
        // One format is mended at once.
        var last = missing[missing.Count - 1];
        missing.RemoveAt(missing.Count - 1);
        Mistakes.Add(new(DateFormatProblem.Missing, 0, _format.Length, missing.Count == 0 ? last : string.Join(", ", missing) + " and " + last));

        void Require(string what, string meaning)
        {
            if (!_read.Contains(meaning))
                missing.Add(what);
        }
    }
}
