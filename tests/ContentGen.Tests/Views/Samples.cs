using System.Text;

namespace ContentGen.Tests.Views;

/// <summary>Documents of our own writing that several tests read.</summary>
internal static class Samples
{
    internal const string Headline = "Harbour Town Opens Its Old Lighthouse to Visitors";
    internal const string Dek = "Volunteers Spent Three Winters Restoring the Lamp, the Stairs and the Keeper's Room";
    internal const string Lead =
        "The lighthouse at the end of the breakwater opened its door on Saturday for the first time in forty years, and the queue reached back to the market square.";
    internal const string FirstHeading = "A Lamp That Turns Again";
    internal const string FirstParagraph =
        "The lamp was taken apart in a shed behind the ferry office, cleaned by hand, and put together again with parts that a retired clockmaker had copied.";
    internal const string SecondParagraph =
        "It now turns every evening for one hour. Ships no longer need it, but the people on the shore say that they set their watches by it.";
    internal const string SecondHeading = "What Comes Next";
    internal const string LastParagraph =
        "The volunteers want to paint the gallery before the spring storms, and they are looking for somebody who is not afraid of heights.";

    /// <summary>Headline, share bar, dek, lead, two sections, related posts.</summary>
    internal static readonly byte[] Harbour = Encoding.UTF8.GetBytes($"""
        {Headline}

        Share This Post

        {Dek}

        {Lead}

        {FirstHeading}

        {FirstParagraph}

        {SecondParagraph}

        {SecondHeading}

        {LastParagraph}

        Related Posts

        Ferry Timetable Changes for the Winter

        The last boat of the day will leave twenty minutes earlier from...

        Market Square Gets New Trees

        """);
}
