using ContentGen.Cli.Commands;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>One list gives an option's help, what it is without being given, its values, and what is said of others.</summary>
public sealed class ChoiceTests
{
    private static readonly Choice<int> s_choice = new("--size", ("small", 1), ("large", 2));

    [Fact]
    public void Help_and_default_are_those_of_the_list()
    {
        var option = s_choice.CreateOption("How large.");

        (option.Name, option.HelpName, option.Description).ShouldBe(("--size", "small|large", "How large."));
        new System.CommandLine.Command("x") { option }.Parse([]).GetValue(option).ShouldBe("small");
    }

    [Fact]
    public void A_name_has_its_value_and_others_are_told()
    {
        (s_choice.Of("small"), s_choice.Of("large")).ShouldBe((1, 2));
        Should.Throw<CliException>(() => s_choice.Of("larg")).Message.ShouldBe("--size has no value 'larg'. Did you mean 'large'? Use one of: small, large.");
        Should.Throw<CliException>(() => s_choice.Of("")).Message.ShouldBe("--size has no value ''. Use one of: small, large.");
    }
}
