using System;

namespace ContentGen.Tests.Rules;

/// <summary>The methods that the schema asks the project for.</summary>
internal readonly ref partial struct RuledStory
{
    // Of each thread: other tests validate such stories at the same time.
    [ThreadStatic]
    private static int t_asked;

    [ThreadStatic]
    private static int t_askedTone;

    [ThreadStatic]
    private static Doing? t_meanwhile;

    internal delegate void Doing(RuledStory story);

    /// <summary>Asked each time that this thread validates a document.</summary>
    internal static int Asked => t_asked;

    /// <summary>What the method does before it answers.</summary>
    internal static Doing? Meanwhile
    {
        get => t_meanwhile;
        set => t_meanwhile = value;
    }

    /// <summary>How often this thread asked for the tone, of which a failure is a warning.</summary>
    internal static int AskedTone => t_askedTone;

    internal partial bool CheckTone()
    {
        t_askedTone++;
        return true;
    }

    internal partial bool CheckRain()
    {
        t_asked++;
        t_meanwhile?.Invoke(this);
        return Headline.Span.IndexOf("rain"u8) < 0;
    }
}
