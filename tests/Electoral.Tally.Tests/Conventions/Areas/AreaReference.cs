namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>A name in one area that means something declared in another.</summary>
/// <param name="Path">The file that uses the name.</param>
/// <param name="Line">Where in it, from 1.</param>
/// <param name="From">The area of that file.</param>
/// <param name="To">The area that declares what the name means.</param>
/// <param name="Name">The name.</param>
internal readonly record struct AreaReference(string Path, int Line, string From, string To, string Name)
{
    public override string ToString() => $"{Path}:{Line}: {From} -> {To} ({Name})";
}
