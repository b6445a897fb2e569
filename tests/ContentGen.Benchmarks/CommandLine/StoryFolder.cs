using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace ContentGen.Benchmarks;

/// <summary>A folder of made-up stories, no two alike, 3 to 6 KB each; gone when it is disposed.</summary>
internal sealed class StoryFolder : IDisposable
{
    private const int FilesInFolder = 200;

    private static readonly string[] s_subjects =
        ["The harbour board", "A retired engineer", "The night train", "Every second bakery", "The river authority", "A class of twelve", "The old lighthouse", "Nobody at the depot"];

    private static readonly string[] s_verbs = ["repaired", "counted", "found", "described", "moved", "painted", "forgot", "bought back", "measured", "defended"];

    private static readonly string[] s_objects =
        ["the wooden bridge", "nine hundred letters", "a field of young oaks", "the last ferry", "its own timetable", "two copper bells", "the market hall", "an unusual map"];

    private static readonly string[] s_ends =
        ["before the first snow", "while the rain went on for a week", "as the council had asked", "without telling anyone", "for the third time in a decade", "and wrote it down", "on a quiet Tuesday"];

    internal StoryFolder(int count)
    {
        Path = Directory.CreateTempSubdirectory("contentgen-stories-").FullName;
        var random = new Random(5);
        for (var i = 0; i < count; i++)
        {
            var folder = System.IO.Path.Combine(Path, "content", (i / FilesInFolder).ToString("D3", CultureInfo.InvariantCulture));
            if (i % FilesInFolder == 0)
                Directory.CreateDirectory(folder);
            File.WriteAllText(System.IO.Path.Combine(folder, $"story-{i:D5}.txt"), Story(random, i));
        }
    }

    internal string Path { get; }

    internal string First => System.IO.Path.Combine(Path, "content", "000", "story-00000.txt");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Story(Random random, int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Pick(random, s_subjects)} Returns To {Title(Pick(random, s_objects))} Number {number}\n");
        text.Append("By Ada Example | March 3, 2025\nShare This Post\n");
        var size = random.Next(2800, 5600);
        while (text.Length < size)
        {
            if (random.Next(4) == 0)
                text.Append(CultureInfo.InvariantCulture, $"What {Pick(random, s_verbs)} {Title(Pick(random, s_objects))}\n");
            for (var sentences = random.Next(3, 7); sentences > 0; sentences--)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Pick(random, s_subjects)} {Pick(random, s_verbs)} {Pick(random, s_objects)} {Pick(random, s_ends)}");
                text.Append(random.Next(12) == 0 ? ", “as usual”, it said in " + random.Next(1900, 2025).ToString(CultureInfo.InvariantCulture) : "").Append(sentences == 1 ? ".\n" : ". ");
            }
        }
        return text.Append("Related Posts\nTen Ways To Do It\nAll rights reserved.\n").ToString();
    }

    private static string Title(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
