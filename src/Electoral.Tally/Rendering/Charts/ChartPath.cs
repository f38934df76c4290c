using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Builds the path of a line or of many rectangles, which is far shorter than one element for each.</summary>
internal sealed class ChartPath
{
    private readonly StringBuilder _path = new();

    public bool IsEmpty => _path.Length == 0;

    public ChartPath To(double x, double y)
    {
        _path.Append(CultureInfo.InvariantCulture, $"{(_path.Length == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}");
        return this;
    }

    public ChartPath Box(double x, double y, double width, double height)
    {
        _path.Append(CultureInfo.InvariantCulture, $"M{x:0.##} {y:0.##}h{width:0.##}v{height:0.##}h{-width:0.##}z");
        return this;
    }

    public ChartPath Close()
    {
        _path.Append('z');
        return this;
    }

    public override string ToString() => _path.ToString();
}
