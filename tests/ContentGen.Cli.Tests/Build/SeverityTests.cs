using System;
using ContentGen.Build.Logging;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Build;

/// <summary>The severities that a project sets for a build.</summary>
public sealed class SeverityTests
{
    [Theory]
    [InlineData("", "", "", false, false, Severity.Error, Severity.Error)]
    [InlineData("", "", "", true, false, Severity.Error, Severity.Warning)]
    [InlineData("", "", "", true, false, Severity.Info, Severity.Info)]
    [InlineData("a/b", "", "", false, false, Severity.Error, null)]
    [InlineData("CS1591, A/B;x", "a/b", "", false, false, Severity.Warning, null)]
    [InlineData("", "a/b", "", false, false, Severity.Warning, Severity.Error)]
    [InlineData("", "a/b", "", false, false, Severity.Info, Severity.Error)]
    [InlineData("", "a/b", "a/b", false, false, Severity.Warning, Severity.Warning)]
    [InlineData("", "a/b", "", true, false, Severity.Error, Severity.Error)]
    [InlineData("", "", "", false, true, Severity.Warning, Severity.Error)]
    [InlineData("", "", "", false, true, Severity.Info, Severity.Info)]
    [InlineData("", "", "a/b", false, true, Severity.Warning, Severity.Warning)]
    [InlineData("", "", "", true, true, Severity.Error, Severity.Error)]
    public void The_project_decides(string noWarn, string errors, string noErrors, bool lowers, bool treats, Severity severity, Severity? expected) =>
        new SeverityPolicy(noWarn, errors, noErrors) { LowersErrors = lowers, TreatsWarningsAsErrors = treats }.Of("a/b", severity).ShouldBe(expected);

    [Theory]
    [InlineData("error", false, Severity.Error)]
    [InlineData("warning", false, Severity.Warning)]
    [InlineData("warning", true, Severity.Error)]
    [InlineData("suggestion", true, Severity.Info)]
    [InlineData("silent", true, null)]
    [InlineData("none", true, null)]
    [InlineData("default", true, Severity.Error)]
    [InlineData("default", false, Severity.Warning)]
    public void The_configuration_decides_before_all_warnings_become_errors(string value, bool treats, Severity? expected)
    {
        var configuration = new GlobalConfig();
        configuration.Add([$"dotnet_diagnostic.a/b.severity = {value}"], isUserFile: true);
        new SeverityPolicy("", "", "") { TreatsWarningsAsErrors = treats, Configuration = configuration }.Of("a/b", Severity.Warning).ShouldBe(expected);
        new SeverityPolicy("a/b", "", "") { Configuration = configuration }.Of("a/b", Severity.Warning).ShouldBeNull();
        new SeverityPolicy("", "a/b", "") { Configuration = configuration }.Of("a/b", Severity.Warning).ShouldBe(Severity.Error);
    }

    [Fact]
    public void The_whole_build_may_treat_single_ids_as_errors()
    {
        var policy = new SeverityPolicy("", "", "c/d") { BuildTreatsAsError = static id => id is "a/b" or "c/d" };
        policy.Of("a/b", Severity.Warning).ShouldBe(Severity.Error);
        policy.Of("a/b", Severity.Info).ShouldBe(Severity.Info);
        policy.Of("c/d", Severity.Warning).ShouldBe(Severity.Warning);
        policy.Of("e/f", Severity.Warning).ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Files_of_the_user_are_above_those_of_packages_and_equals_that_differ_say_nothing()
    {
        var configuration = new GlobalConfig();
        configuration.Add(["is_global = true", "dotnet_diagnostic.one.severity = none", "dotnet_diagnostic.two.severity=none", "dotnet_diagnostic.three.severity = error"], isUserFile: false);
        configuration.Add(["is_global: true", "dotnet_diagnostic.two.severity: warning", "dotnet_diagnostic.three.severity = error ; the same"], isUserFile: false);
        configuration.Add(["# mine", "DOTNET_DIAGNOSTIC.One.Severity = Warning # why", "", "[*.cs]", "dotnet_diagnostic.four.severity = error"], isUserFile: true);
        configuration.Add(["dotnet_diagnostic.five.severity = error"], isUserFile: false);
        configuration.Add(["is_global = true", "global_level = 200", "dotnet_diagnostic.six.severity = error", "dotnet_diagnostic..severity = error"], isUserFile: false);
        configuration.Add(["dotnet_diagnostic.six.severity = none"], isUserFile: true);
        configuration.Of("one").ShouldBe(ConfiguredSeverity.Warning);
        configuration.Of("two").ShouldBeNull();
        configuration.Of("THREE").ShouldBe(ConfiguredSeverity.Error);
        configuration.Of("four").ShouldBeNull();
        configuration.Of("five").ShouldBeNull();
        configuration.Of("six").ShouldBe(ConfiguredSeverity.Error);
        configuration.Of("").ShouldBeNull();
    }
}
