using System;
using System.IO;
using System.Runtime.CompilerServices;
using Shouldly;

namespace ContentGen.Generator.Tests.Support;

/// <summary>
/// Expected output beside the tests, named <c>Type.Method.verified.cs</c>. A mismatch writes <c>.received.cs</c>; with
/// <c>CONTENTGEN_ACCEPT=1</c> (never under CI) what was received becomes what is expected.
/// </summary>
internal static class Snapshot
{
    internal static void Match(string actual, Type test, string? part = null, [CallerMemberName] string method = "")
    {
        var name = $"{test.Name}.{method}{(part is null ? "" : "_" + part)}";
        var folder = Path.Combine(Repository.TestProject, "Snapshots");
        var verified = Path.Combine(folder, name + ".verified.cs");
        var received = Path.Combine(folder, name + ".received.cs");
        if (File.Exists(verified) && File.ReadAllText(verified) == actual)
        {
            File.Delete(received);
            return;
        }
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        actual.ShouldBe(expected, $"{received} differs from {verified}; run the tests with CONTENTGEN_ACCEPT=1 to accept it");
    }
}
