using System;
using System.Linq;
using System.Text;
using ContentGen.Fields;
using ContentGen.Text.Unicode;
using Xunit;

namespace ContentGen.Tests.Fields;

public class FoldedNamesTests
{
    private static readonly string[] s_names =
    [
        "march", "mar", "may", "august", "aug", "août", "märz", "sept.", "sep", "ten past", "wednesdayafternoonx", "wednesday", "k", "z", "zz",
    ];

    /// <summary>What stands around and within the names: letters of both cases, white space, what folds to letters of ASCII, marks, half a character.</summary>
    private static readonly byte[][] s_pieces =
    [
        .. new[] { "A", "a", "H", "s", "Z", " ", "\t", ".", ",", "1", "\0", "ſ", "\u212A", "\u0301", "é", "fi" }.Select(Encoding.UTF8.GetBytes), [0xC3], [0xFF],
    ];

    [Fact]
    public void The_longest_name_is_found_however_much_text_follows()
    {
        var names = new FoldedNames([.. s_names.Select(static (name, i) => (name, i))]);
        var random = new Random(20);
        var (found, kept) = (0, 0);
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        for (var round = 0; round < 50_000; round++)
        {
            var text = Text(random);
            var offset = random.Next(3) == 0 ? random.Next(text.Length + 1) : 0;
            var (wanted, wantedEnd) = (-1, offset);
            foreach (var i in Enumerable.Range(0, s_names.Length).OrderByDescending(static i => FoldedNames.Scalars(s_names[i]).Length))
            {
                if (!FoldedNames.Matches(text, offset, FoldedNames.Scalars(s_names[i]), window, out var end))
                    continue;
                (wanted, wantedEnd) = (i, end);
                break;
            }
            Assert.Equal((wanted, wantedEnd), (names.Find(text, offset, out var foundEnd), foundEnd));
            found += wanted >= 0 ? 1 : 0;
            kept += wanted < 0 ? 1 : 0;
        }
        Assert.True(found > 5_000 && kept > 5_000, $"{found} texts began with a name, {kept} did not.");
    }

    private static byte[] Text(Random random)
    {
        var name = s_names[random.Next(s_names.Length)];
        var text = Encoding.UTF8.GetBytes(string.Concat(name.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : c))).ToList();
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(text.Count + 1);
            if (random.Next(3) == 0 && at < text.Count)
                text.RemoveAt(at);
            else
                text.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
        }
        while (random.Next(4) != 0)
            text.AddRange(s_pieces[random.Next(s_pieces.Length)]);
        return [.. text];
    }
}
