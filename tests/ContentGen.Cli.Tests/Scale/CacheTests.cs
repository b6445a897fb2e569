using System;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>The result cache from outside: it changes how long a run takes, never what it says.</summary>
public sealed class CacheTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _cache = new();

    public CacheTests()
    {
        _folder.Write("content/good.txt", "A title\nA line.\n");
        _folder.Write("content/long.txt", "A title of far too many words\nA line.\n");
        _folder.Write("content/empty.txt", "");
        _folder.Write("content/broken.txt", [.. "A title of far too many \""u8, 0xFF, .. " words\n\nMore\n"u8]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("msbuild")]
    public void A_warm_run_says_what_a_run_without_cache_says(string format)
    {
        string[] rest = ["--output", format, "--fail-on", "info"];
        var without = Validate([.. rest, "--no-cache"]);
        Packs().ShouldBeEmpty();
        Validate(rest).ShouldBe(without);
        Packs().Length.ShouldBe(1);
        Validate(rest).ShouldBe(without);
    }

    /// <summary>Otherwise the other tests would show nothing.</summary>
    [Fact]
    public void What_is_kept_is_used()
    {
        var expected = Validate();
        Change(static text => text.Replace("7 words", "9 words"));
        Validate().Output.ShouldBe(expected.Output.Replace("7 words", "9 words"));
        Validate("--no-cache").ShouldBe(expected);
    }

    [Fact]
    public void Severities_and_suppressions_apply_to_what_is_kept()
    {
        Validate().Code.ShouldBe(1);
        Validate("--severity", "title/words=warning").Output.ShouldContain("warning title/words");
        Validate("--severity", "title/words=warning", "--fail-on", "warning").Code.ShouldBe(1);
        Packs().Length.ShouldBe(1);
    }

    [Fact]
    public void Another_schema_or_content_is_validated_anew()
    {
        Validate().Output.ShouldContain("..4 wanted");
        _folder.Write("note.schema.yaml", TempFolder.Schema.Replace("words: ..4", "words: ..5"));
        Validate().Output.ShouldContain("..5 wanted");
        Packs().Length.ShouldBe(2);
        // The same length, and the same time of the last change.
        var path = Path.Combine(_folder.Path, "content/good.txt");
        var time = File.GetLastWriteTimeUtc(path);
        _folder.Write("content/good.txt", "A b c d e f ghi");
        File.SetLastWriteTimeUtc(path, time);
        Validate().ShouldBe(Validate("--no-cache"));
    }

    [Fact]
    public void A_damaged_pack_is_rebuilt_and_never_believed()
    {
        var expected = Validate();
        var pack = Packs().Single();
        var whole = File.ReadAllBytes(pack);
        var random = new Random(4);
        for (var round = 0; round < 60; round++)
        {
            var bytes = (round % 4) switch
            {
                0 => whole[..random.Next(whole.Length)],
                1 => [.. whole, .. new byte[random.Next(1, 50)]],
                2 => Encoding.UTF8.GetBytes("CGCACHE1 is what another program wrote"),
                _ => Turned(whole, random),
            };
            File.WriteAllBytes(pack, bytes);
            Validate().ShouldBe(expected);
            // But for the number of the run.
            File.ReadAllBytes(pack).Length.ShouldBe(whole.Length);
            ResultPack.Read(File.ReadAllBytes(pack), KeyOf(whole))!.Count.ShouldBe(4);
        }
    }

    [Fact]
    public void Where_nothing_can_be_kept_nothing_is_said()
    {
        var expected = Validate("--no-cache");
        // A file where the folder should be: what a home that is read only looks like to every user, also to root.
        _cache.Write("file", "");
        Validate(Path.Combine(_cache.Path, "file"), []).ShouldBe(expected);
        Validate(Path.Combine(_cache.Path, "file", "below"), []).ShouldBe(expected);
        // A folder where the pack should be.
        Validate();
        var pack = Packs().Single();
        File.Delete(pack);
        Directory.CreateDirectory(Path.Combine(pack, "x"));
        Validate().ShouldBe(expected);
    }

    [Fact]
    public void It_lies_in_the_folder_of_the_user()
    {
        var console = _folder.Console();
        console.Variables["XDG_CACHE_HOME"] = Path.Combine(_cache.Path, "xdg");
        console.Variables["HOME"] = _cache.Path;
        CommandResult.Of(console, "validate", "content", "--schema", "note.schema.yaml");
        Directory.GetFiles(Path.Combine(_cache.Path, "xdg", "contentgen")).Length.ShouldBe(1);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Directory.GetFiles(Path.Combine(_cache.Path, "xdg", "contentgen"))[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        console = _folder.Console();
        console.Variables["XDG_CACHE_HOME"] = "relative";
        CommandResult.Of(console, "validate", "content", "--schema", "note.schema.yaml");
        _folder.Has("relative").ShouldBeFalse();
        Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).ShouldBe(["content", "note.schema.yaml"], ignoreOrder: true);
    }

    [Fact]
    public void The_folder_does_not_grow_without_bound()
    {
        Directory.CreateDirectory(_cache.Path);
        for (var i = 0; i < 9; i++)
        {
            // Sparse: they take no room on the disk.
            var path = Path.Combine(_cache.Path, $"{i}.pack");
            using (var file = File.Create(path))
                file.SetLength(CacheFolder.MostPackBytes);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(i - 20));
        }
        _cache.Write("left.tmp", "half");
        File.SetLastWriteTimeUtc(Path.Combine(_cache.Path, "left.tmp"), DateTime.UtcNow.AddDays(-1));
        Validate().Code.ShouldBe(1);
        Packs().Sum(pack => new FileInfo(pack).Length).ShouldBeLessThanOrEqualTo(CacheFolder.MostBytes);
        (_cache.Has("0.pack"), _cache.Has("1.pack"), _cache.Has("2.pack"), _cache.Has("left.tmp")).ShouldBe((false, false, true, false));
    }

    private CommandResult Validate(params string[] rest) => Validate(_cache.Path, rest);

    private CommandResult Validate(string cache, string[] rest)
    {
        var console = _folder.Console();
        console.Variables[CacheFolder.Variable] = cache;
        return CommandResult.Of(console, ["validate", "content", "--schema", "note.schema.yaml", .. rest]);
    }

    private string[] Packs() => Directory.GetFiles(_cache.Path, "*.pack");

    /// <summary>Writes other text into the pack, of the same length, and signs it.</summary>
    private void Change(Func<string, string> change)
    {
        var pack = Packs().Single();
        var bytes = Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(File.ReadAllBytes(pack))));
        ContentKey.Of(bytes.AsSpan(0, bytes.Length - 32)).Write(bytes.AsSpan(bytes.Length - 32));
        File.WriteAllBytes(pack, bytes);
    }

    private static ContentKey KeyOf(byte[] pack) => ContentKey.Read(pack.AsSpan(8));

    private static byte[] Turned(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }
}
