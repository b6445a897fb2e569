using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Catalog;

public class CatalogTests
{
    [Fact]
    public void Ids_are_unique_and_in_order() =>
        DiagnosticCatalog.All.Select(definition => definition.Id).ShouldBe(DiagnosticCatalog.All.Select(definition => definition.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_definition_in_the_compiler_is_in_the_catalog()
    {
        var declared = typeof(DiagnosticCatalog).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDefinition))
            .Select(field => ((DiagnosticDefinition)field.GetValue(null)!).Id)
            .Order(StringComparer.Ordinal);

        DiagnosticCatalog.All.Select(definition => definition.Id).ShouldBe(declared);
    }

    [Fact]
    public void Messages_are_sentences_that_format()
    {
        foreach (var definition in DiagnosticCatalog.All)
        {
            var message = string.Format(CultureInfo.InvariantCulture, definition.Message, "a.", "b.", "c.", "d.", "e.", "f.");
            message.ShouldEndWith(".", Case.Sensitive, definition.Id);
            definition.Title.ShouldNotEndWith(".");
            definition.Page.ShouldBe($"docs/rules/{definition.Id}.md");
        }
    }

    [Fact]
    public void What_would_break_a_line_of_output_is_replaced_and_what_is_long_is_cut()
    {
        var span = new SourceSpan("a.yaml", 0, 0, 1, 1, 1, 1);

        var message = StructureDiagnostics.Later.At(span, "a\r\nb\u2028c\u001b[31m" + new string('x', 1000)).Message;

        message.ShouldNotContain("\n");
        message.ShouldNotContain("\u2028");
        message.ShouldNotContain("\u001b");
        message.Length.ShouldBeLessThan(520);
    }

    [Theory]
    [InlineData("wrods", "words")]
    [InlineData("when", "when")]
    [InlineData("untill", "until")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found(string written, string? nearest) =>
        NearestName.Find(written, ["when", "words", "until", "any"]).ShouldBe(nearest);
}
