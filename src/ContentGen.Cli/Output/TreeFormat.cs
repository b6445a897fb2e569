using System;
using System.Collections.Generic;
using ContentGen.Engine;

namespace ContentGen.Cli.Output;

/// <summary>The document as a tree for people: what is what, on which line, how it begins.</summary>
internal sealed class TreeFormat : IDocumentFormat
{
    private const int DefaultWidth = 100;
    private const int LeastWidth = 40;

    private Utf8Output _output = null!;
    private Ansi _ansi;
    private int _width;
    private bool _first = true;

    public void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings)
    {
        _output = context.Out;
        _ansi = new(_output, context.Colour);
        if (_first)
            _width = Width(context);
        else
            _output.Write("\n"u8);
        _first = false;

        var outline = DocumentOutline.Of(file.Schema.Plan, document);
        Head(file);
        Branch("article", outline.Article, file.Utf8, Ansi.Green);
        Branch("noise", outline.Noise, file.Utf8, Ansi.Cyan);
        Branch("unclaimed", outline.Unclaimed, file.Utf8, Ansi.Yellow);
        WriteCoverage(document.Coverage);
        WriteFindings(findings);
    }

    private static int Width(CommandContext context)
    {
        var width = context.IsTerminal ? context.Streams.TerminalWidth : 0;
        return width == 0 ? DefaultWidth : Math.Max(width, LeastWidth);
    }

    private void Head(ParsedFile file)
    {
        _ansi.Set(Ansi.Bold);
        VisibleText.Write(_output, file.Name);
        _ansi.Reset();
        _ansi.Set(Ansi.Dim);
        _output.Write("  "u8);
        VisibleText.Write(_output, file.Schema.Plan.Id);
        _output.Write(" "u8);
        VisibleText.Write(_output, file.Schema.Plan.Version);
        _ansi.Reset();
        _output.Write("\n"u8);
    }

    private void Branch(string title, List<OutlineNode> nodes, byte[] utf8, ReadOnlySpan<byte> style)
    {
        if (nodes.Count == 0)
            return;
        _ansi.Set(Ansi.Bold);
        _output.Write(title);
        _ansi.Reset();
        _output.Write("\n"u8);
        Nodes(nodes, utf8, "", style);
    }

    private void Nodes(List<OutlineNode> nodes, byte[] utf8, string indent, ReadOnlySpan<byte> style)
    {
        var nameWidth = 0;
        foreach (var node in nodes)
            nameWidth = Math.Max(nameWidth, node.Name.Length);
        for (var i = 0; i < nodes.Count; i++)
        {
            var (node, isLast) = (nodes[i], i == nodes.Count - 1);
            var isLeaf = node.Children is null || node.Children.Count == 0;
            _ansi.Set(Ansi.Dim);
            _output.Write(indent);
            _output.Write(isLast ? "└─ "u8 : "├─ "u8);
            _ansi.Reset();
            _ansi.Set(style);
            _output.Write(node.Name);
            _ansi.Reset();
            _output.Spaces(nameWidth - node.Name.Length + 1);
            var used = indent.Length + 3 + nameWidth + 1 + Place(node);
            if (isLeaf)
            {
                _output.Write("  "u8);
                TextStart.Write(_output, utf8.AsSpan(node.Start, node.End - node.Start), _width - used);
            }
            _output.Write("\n"u8);
            if ((isLeaf ? node.Fields : node.Children) is { Count: > 0 } inner)
                Nodes(inner, utf8, indent + (isLast ? "   " : "│  "), style);
        }
    }

    /// <summary>The line, or the first and last of several; gives the cells it took.</summary>
    private int Place(OutlineNode node)
    {
        var place = node.LastLine > node.Line ? $"{node.Line}–{node.LastLine}" : $"{node.Line}";
        place = place.PadLeft(4);
        _ansi.Set(Ansi.Dim);
        _output.Write(place);
        _ansi.Reset();
        return place.Length + 2;
    }

    private void WriteCoverage(Coverage coverage)
    {
        _ansi.Set(Ansi.Bold);
        _output.Write("coverage"u8);
        _ansi.Reset();
        _output.Write($"  article {Share(coverage.Article, coverage)}, noise {Share(coverage.Noise, coverage)}, "
            + $"unclaimed {Share(coverage.Unclaimed, coverage)}, blank {Share(coverage.Blank, coverage)} of {coverage.Total} bytes\n");
    }

    private static string Share(int part, Coverage coverage) => coverage.Total == 0 ? "0 %" : $"{(long)part * 100 / coverage.Total} %";

    private void WriteFindings(FindingList findings)
    {
        if (findings.Count == 0)
            return;
        _ansi.Set(Ansi.Bold);
        _output.Write("findings\n"u8);
        _ansi.Reset();
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            _output.Write(i == findings.Count - 1 ? "└─ "u8 : "├─ "u8);
            _output.Write($"{finding.Line}:{finding.Column} ");
            _ansi.Set(Ansi.Of(finding.Severity));
            _output.Write(FindingText.Name(finding.Severity));
            _ansi.Reset();
            _output.Write(" "u8);
            VisibleText.Write(_output, finding.Id);
            _output.Write(": "u8);
            VisibleText.Write(_output, finding.Message);
            _output.Write("\n"u8);
        }
    }
}
