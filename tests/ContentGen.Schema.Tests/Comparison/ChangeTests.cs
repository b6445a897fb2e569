using System;
using System.IO;
using System.Linq;
using ContentGen.Schema.Comparison;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>
/// Every change of <c>changes.txt</c>, both ways. With <c>CONTENTGEN_ACCEPT=1</c> the file is rewritten with what is reported now; read the difference before you keep it.
/// </summary>
public class ChangeTests
{
    public static TheoryData<string> Names() => new(ChangeCases.All.Select(static one => one.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_a_change_and_its_being_undone(string name)
    {
        var one = ChangeCases.All.Single(one => one.Name == name);
        Compare.Texts(Compare.Schemas(Compare.Base, one.Changed)).ShouldBe(one.Forward);
        Compare.Texts(Compare.Schemas(one.Changed, Compare.Base)).ShouldBe(one.Back);
    }

    [Fact]
    public void Accepts_what_is_reported_where_asked_to()
    {
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") != "1" || Environment.GetEnvironmentVariable("CI") == "true")
            return;
        var prose = File.ReadAllText(ChangeCases.FilePath).Split("\n## ")[0] + "\n";
        ChangeCases.All.ShouldSatisfyAllConditions(ChangeCases.All.Select(static one => (Action)(() => Compare.Schema(one.Changed))).ToArray());
        var cases = ChangeCases.All.Select(one => one with
        {
            Forward = Compare.Texts(Compare.Schemas(Compare.Base, one.Changed)).ToList(),
            Back = Compare.Texts(Compare.Schemas(one.Changed, Compare.Base)).ToList(),
        }).ToList();
        File.WriteAllText(ChangeCases.FilePath, ChangeCases.Print(prose, cases));
    }
}
