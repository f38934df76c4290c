namespace Electoral.Tally.Tests.Documents;

/// <summary>A fenced block of a page.</summary>
/// <param name="Info">What follows the opening fence: the language, and what the block is.</param>
/// <param name="Text">Its lines, each with its end.</param>
/// <param name="Line">The number of its first line in the page, from 1.</param>
internal sealed record MarkdownBlock(string Info, string Text, int Line)
{
    /// <summary>The first word of <see cref="Info"/>.</summary>
    public string Language => Info.Split(' ')[0];

    /// <summary>Whether it shows what the program before it prints.</summary>
    public bool IsOutput => Info == "text output";
}
