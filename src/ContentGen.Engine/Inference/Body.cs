using System;
using System.Collections.Generic;
using ContentGen.Runtime;

namespace ContentGen.Engine.Inference;

/// <summary>Finds what the text below the header is made of, and adds it: paragraphs before the first title, then sections.</summary>
internal static class Body
{
    /// <summary>Fewer blocks that begin with a bullet are no list.</summary>
    private const int FewestBullets = 2;

    internal static void Find(SampleDocument[] documents, Header header, ShortLines shortLines, Draft draft)
    {
        var bullets = 0;
        var used = new Used();
        for (var d = 0; d < documents.Length; d++)
            bullets += Array.FindAll(documents[d].Article(), IsBullet).Length;
        var hasBullets = bullets >= FewestBullets;
        for (var d = 0; d < documents.Length; d++)
            used.Add(documents[d].Article().AsSpan(header.Lengths[d]), hasBullets);

        draft.Traits.Add(("short", shortLines.Test, null));
        draft.Traits.Add(("prose", "{ not: { is: short } }", null));
        var parts = new List<string>();
        var text = new List<string> { "{ is: prose }" };
        if (draft.Roles.Exists(static role => role.Name == "note"))
        {
            draft.Traits.Add(("noted", "{ starts-with: $lead-ins }", null));
            text.Add("{ is: noted }");
            parts.Add("note");
        }
        if (hasBullets)
        {
            draft.Traits.Add(("bulleted", "{ starts: [bullet, dash] }", null));
            text.Add("{ is: bulleted }");
            draft.Roles.Add(new("bullet", [new("when: { is: bulleted }")]));
            parts.Add("bullet");
        }
        var needsText = used.Headings && used.Entries && text.Count > 1;
        if (needsText)
            draft.Traits.Add(("text", $"{{ any: [{string.Join(", ", text)}] }}", null));
        if (used.Headings)
        {
            // What a title needs to be told by is what else there is.
            var test = used.Entries ? $"{{ is: short, followed-by: {(needsText ? "text" : "prose")} }}" : "{ is: short }";
            draft.Roles.Add(new("heading", [new("when: " + test)], ExpectsWords: true));
        }
        if (used.Entries)
        {
            draft.Roles.Add(new("entry", [new("when: { is: short }")], ExpectsWords: true));
            parts.Add("entry");
        }
        draft.Roles.Add(new("paragraph", [new("when: { is: prose }")], ExpectsWords: true));
        parts.Insert(0, "paragraph");

        string[] roles = [.. parts];
        draft.Article.Add(new() { Name = "lead", Roles = roles, Many = true });
        if (used.Headings)
        {
            draft.Article.Add(new()
            {
                Name = "section",
                Many = true,
                Members = [new() { Name = "heading", Roles = ["heading"] }, new() { Name = roles.Length == 1 && !draft.CatchesAll ? "paragraph" : "part", Roles = roles, Many = true }],
            });
        }
    }

    private static bool IsBullet(SampleBlock block) => block.Starts(StartKinds.Bullet | StartKinds.Dash);

    private static bool IsText(SampleBlock block, bool hasBullets) => !block.IsShort || block.IsNote || hasBullets && IsBullet(block);

    private sealed class Used
    {
        internal bool Headings { get; private set; }

        internal bool Entries { get; private set; }

        internal void Add(ReadOnlySpan<SampleBlock> blocks, bool hasBullets)
        {
            for (var i = 0; i < blocks.Length; i++)
            {
                if (IsText(blocks[i], hasBullets))
                    continue;
                var heads = i + 1 < blocks.Length && IsText(blocks[i + 1], hasBullets);
                Headings |= heads;
                Entries |= !heads;
            }
        }
    }
}
