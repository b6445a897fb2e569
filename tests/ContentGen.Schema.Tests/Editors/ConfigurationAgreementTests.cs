using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Tests.Cases;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Editors;

/// <summary>What the JSON Schema of <c>contentgen.yaml</c> accepts and refuses agrees with its reader, wherever JSON Schema can say it.</summary>
public partial class ConfigurationAgreementTests
{
    private static readonly string Cases = Repository.PathOf("tests", "cases", "invalid", "configuration");

    public static TheoryData<string> Invalid => new(Directory.GetFiles(Cases, "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Of_every_diagnostic_it_is_known_what_can_be_said() =>
        ConfigurationDiagnostics.All.Select(definition => definition.Id).ShouldBe(Said.OfConfiguration.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_the_reader_refuses_is_refused_where_it_can_be_said(string name)
    {
        var text = File.ReadAllText(Path.Combine(Cases, name));
        var verdicts = Expectation().Matches(text).Select(match => Said.OfConfiguration[match.Groups[1].Value].Verdict).ToHashSet();
        var instance = YamlInstance.Read(text, out var isYaml);

        isYaml.ShouldBe(!verdicts.Contains(Verdict.NotYaml));
        if (!isYaml)
            return;
        var refusal = EditorView.ConfigurationRefusal(instance);
        if (verdicts.Contains(Verdict.Refused))
            refusal.ShouldNotBeNull();
        else if (!verdicts.Contains(Verdict.Partly))
            refusal.ShouldBeNull();
    }

    [Fact]
    public void What_the_reader_accepts_is_accepted()
    {
        var texts = DocumentExampleTests.Blocks().Where(block => block.Info == "yaml config").Select(block => block.Text).Where(text => text.Contains("schemas:"))
            .Append(File.ReadAllText(Repository.PathOf("src", "ContentGen.Cli", "Init", "Template", "contentgen.yaml"))).ToArray();

        texts.Length.ShouldBeGreaterThan(1);
        foreach (var text in texts)
        {
            ConfigurationReader.Read(new("contentgen.yaml", text)).Diagnostics.ShouldBeEmpty();
            EditorView.ConfigurationRefusal(YamlInstance.Read(text, out _)).ShouldBeNull(text);
        }
    }

    /// <summary>Broken at random, by a seed that a failure names: nothing is thrown, everything has a place, and the same is said twice.</summary>
    [Fact]
    public void No_broken_configuration_breaks_the_reader()
    {
        var whole = File.ReadAllText(Path.Combine(Cases, "every-mistake-at-once.yaml")) + File.ReadAllText(Path.Combine(Cases, "cg2061-unknown-findings.yaml"));
        string[] pieces = ["{", "}", "[", "]", ": ", ",", "- ", "\n", "\n  ", "\t", "#", "&a ", "*a", "!t ", "<<: ", "|", "'", "\"", "\0", "\ud83d", "..", "\\", "**", "C:", "~", " "];
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = whole;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                text = text.Remove(at, Math.Min(random.Next(4), text.Length - at)).Insert(at, pieces[random.Next(pieces.Length)]);
            }
            var read = ConfigurationReader.Read(new("contentgen.yaml", text));

            read.Diagnostics.ShouldBe(ConfigurationReader.Read(new("contentgen.yaml", text)).Diagnostics, $"seed {seed}");
            (read.Configuration is null).ShouldBe(read.Diagnostics.Count > 0, $"seed {seed}");
            foreach (var diagnostic in read.Diagnostics)
            {
                ConfigurationDiagnostics.All.ShouldContain(definition => definition.Id == diagnostic.Id, $"seed {seed}: {diagnostic}");
                diagnostic.Message.ShouldNotContain("\n");
                diagnostic.Span.Start.ShouldBeInRange(0, text.Length - diagnostic.Span.Length);
            }
        }
    }

    [GeneratedRegex("^# expect: (CG[0-9]{4}) ", RegexOptions.Multiline)]
    private static partial Regex Expectation();
}
