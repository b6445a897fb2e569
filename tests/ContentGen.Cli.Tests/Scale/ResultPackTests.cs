using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Content;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>The file format of the result cache: what was written comes back, and anything else is no pack.</summary>
public sealed class ResultPackTests
{
    private static readonly ContentKey s_pack = ContentKey.Of("schema"u8);
    private static readonly RawFinding[] s_findings = [new(3, "„Ünï🙂“", 2, 7, 11, 5), new(0, "", 1, 1, 0, 0)];

    [Fact]
    public void What_was_written_comes_back()
    {
        var pack = ResultPack.Read(Written(), s_pack)!;
        (pack.Count, pack.Run).ShouldBe((3, 9u));
        pack.TryGet(ContentKey.Of("a"u8), out var findings).ShouldBeTrue();
        FindingRecords.Read(findings, 4, 16).ShouldBe(s_findings);
        pack.TryGet(ContentKey.Of("b"u8), out findings).ShouldBeTrue();
        FindingRecords.Read(findings, 4, 16).ShouldBe([]);
        pack.TryGet(ContentKey.Of("d"u8), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_pack_of_another_schema_or_version_is_none()
    {
        ResultPack.Read(Written(), ContentKey.Of("other"u8)).ShouldBeNull();
        var other = Written();
        other[7] = (byte)'2';
        Sign(other);
        ResultPack.Read(other, s_pack).ShouldBeNull();
    }

    [Fact]
    public void A_pack_that_is_cut_off_or_goes_on_is_none()
    {
        var bytes = Written();
        for (var length = 0; length < bytes.Length; length++)
            ResultPack.Read(bytes[..length], s_pack).ShouldBeNull();
        ResultPack.Read([.. bytes, 0], s_pack).ShouldBeNull();
    }

    [Fact]
    public void A_pack_with_any_bit_turned_is_none()
    {
        var bytes = Written();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            ResultPack.Read(bytes, s_pack).ShouldBeNull();
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
        }
    }

    /// <summary>Whatever stands between, a right checksum opens no way past the bounds.</summary>
    [Fact]
    public void Nonsense_with_a_right_checksum_neither_throws_nor_leaves_its_bounds()
    {
        var random = new Random(6);
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Written();
            // Behind mark and key: counts, lengths, findings.
            for (var changes = random.Next(1, 5); changes > 0; changes--)
                bytes[random.Next(40, bytes.Length - 32)] = (byte)random.Next(256);
            Sign(bytes);
            if (ResultPack.Read(bytes, s_pack) is not { } pack)
                continue;
            read++;
            foreach (var entry in pack.Entries())
            {
                foreach (var finding in FindingRecords.Read(entry.Findings.Span, 4, 16) ?? [])
                {
                    finding.Declaration.ShouldBeInRange(0, 3);
                    (finding.Offset + finding.Length).ShouldBeInRange(0, 16);
                    finding.Line.ShouldBeGreaterThan(0);
                }
            }
        }
        read.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Over_the_limit_what_was_asked_for_longest_ago_goes()
    {
        var entries = new List<ResultPack.Entry>();
        for (var i = 0; i < 10; i++)
            entries.Add(new(ContentKey.Of([(byte)i]), (uint)i, new byte[100]));
        var bytes = ResultPack.Write(s_pack, 10, entries, 700);
        bytes.Length.ShouldBeLessThanOrEqualTo(700);
        ResultPack.Read(bytes, s_pack)!.Entries().Select(entry => entry.Run).ShouldBe([9u, 8u, 7u, 6u], ignoreOrder: true);
    }

    [Fact]
    public void What_others_wrote_meanwhile_is_kept()
    {
        var mine = new OpenPack(s_pack, ResultPack.Empty);
        mine.Add(ContentKey.Of("mine"u8), s_findings);
        var merged = ResultPack.Read(mine.Merge(ResultPack.Read(Written(), s_pack)), s_pack)!;
        (merged.Count, merged.Run).ShouldBe((4, 10u));
        merged.TryGet(ContentKey.Of("mine"u8), out _).ShouldBeTrue();
        merged.TryGet(ContentKey.Of("a"u8), out _).ShouldBeTrue();
    }

    private static byte[] Written() => ResultPack.Write(
        s_pack,
        9,
        [
            new(ContentKey.Of("a"u8), 9, FindingRecords.Write(s_findings)),
            new(ContentKey.Of("b"u8), 8, FindingRecords.Write([])),
            new(ContentKey.Of("c"u8), 7, FindingRecords.Write([s_findings[1]])),
        ],
        10_000);

    private static void Sign(byte[] bytes) => ContentKey.Of(bytes.AsSpan(0, bytes.Length - 32)).Write(bytes.AsSpan(bytes.Length - 32));
}
