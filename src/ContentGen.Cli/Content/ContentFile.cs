using ContentGen.Cli.Configuration;

namespace ContentGen.Cli.Content;

/// <summary>A file that is to be validated.</summary>
/// <param name="Name">As it is shown and read.</param>
/// <param name="Place">Where it lies in the project; <see cref="ProjectPlace.Outside"/> without one.</param>
internal sealed record ContentFile(string Name, PreparedSchema Schema, ProjectPlace Place)
{
    /// <summary>What is read: the file, or standard input in its place.</summary>
    internal string Source { get; init; } = Name;
}
