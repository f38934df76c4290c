using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    public static NotSupportedException NoPixels(string path) =>
        new($"'{Shown(path)}': pictures are written as SVG (.svg) or Vega-Lite (.json), which browsers show and other "
            + "programs turn into pixels.");

    [DoesNotReturn]
    public static void NotADrawnDigit(DigitPlace place) =>
        throw new ArgumentException($"Only last and second digits can be plotted, not {place}.", nameof(place));
}
