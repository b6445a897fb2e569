using System.Collections.Generic;
using System.Runtime.CompilerServices;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>What the author of a schema wrote for a bound test.</summary>
/// <param name="Key">The predicate's key: <c>words</c>.</param>
/// <param name="Value">Its value in one line: <c>2..16</c>. A long one is cut.</param>
/// <param name="Span">Where the key stands.</param>
public sealed record WrittenTest(string Key, string Value, SourceSpan Span);

/// <summary>
/// For each bound test that stands behind a key, what was written there. It lies beside the bound schema and is found by a test's identity, since
/// tests are equal wherever they are written alike; a map of several keys has none of its own, only its keys have.
/// </summary>
public sealed class WrittenTests
{
    private readonly Dictionary<Test, WrittenTest> _byTest = new(Identity.Instance);

    /// <summary>What was written for a test; null for a map of several keys.</summary>
    public WrittenTest? Find(Test test) => _byTest.TryGetValue(test, out var written) ? written : null;

    /// <summary>Keeps what was written nearest to the test: a list or map of one test is that test.</summary>
    internal void Add(Test test, YamlEntry entry)
    {
        if (!_byTest.ContainsKey(test))
            _byTest.Add(test, new(entry.Key.Text, NodeText.Of(entry.Value), entry.Key.Span));
    }

    private sealed class Identity : IEqualityComparer<Test>
    {
        public static Identity Instance { get; } = new();

        public bool Equals(Test? x, Test? y) => ReferenceEquals(x, y);

        public int GetHashCode(Test test) => RuntimeHelpers.GetHashCode(test);
    }
}
