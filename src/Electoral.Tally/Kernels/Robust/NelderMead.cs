namespace Electoral.Tally.Kernels;

/// <summary>The least value of a function of two numbers inside a box, without derivatives.</summary>
/// <remarks>
/// Nelder and Mead (1965), Comput. J. 7:308, with points outside the box moved to its edge. A triangle that has
/// collapsed does not prove a least value: from where it ends a new one is started, until that gains nothing. Nothing
/// here depends on chance or on threads.
/// </remarks>
internal sealed class NelderMead
{
    private const int MostSteps = 400, MostStarts = 6;

    private readonly Func<double, double, double> _value;
    private readonly (double Low, double High) _first;
    private readonly (double Low, double High) _second;
    private readonly double _tolerance;

    /// <param name="value">The function.</param>
    /// <param name="first">The ends of its first number.</param>
    /// <param name="second">The ends of its second number.</param>
    /// <param name="tolerance">How far apart values may be that count as one.</param>
    public NelderMead(
        Func<double, double, double> value, (double Low, double High) first, (double Low, double High) second,
        double tolerance) => (_value, _first, _second, _tolerance) = (value, first, second, tolerance);

    /// <summary>The least value that is found from a point on.</summary>
    public (double First, double Second, double Value) From(double first, double second)
    {
        var best = At(first, second);
        double width = 0.5;
        for (int start = 0; start < MostStarts; start++)
        {
            var found = Triangle(best, width);
            bool isDone = found.Value > best.Value - _tolerance && start > 0;
            if (found.Value < best.Value) best = found;
            if (isDone) break;
            width = 0.1;
        }

        return (best.X, best.Y, best.Value);
    }

    private Point Triangle(Point start, double width)
    {
        // Inwards, where the start is on an edge.
        double right = start.X + width <= _first.High ? width : -width;
        double up = start.Y + width <= _second.High ? width : -width;
        Point[] corners = [start, At(start.X + right, start.Y), At(start.X, start.Y + up)];
        for (int step = 0; step < MostSteps; step++)
        {
            Array.Sort(corners);
            var (best, middle, worst) = (corners[0], corners[1], corners[2]);
            if (worst.Value - best.Value <= _tolerance) break;
            double x = (best.X + middle.X) / 2, y = (best.Y + middle.Y) / 2;
            var reflected = Along(1);
            if (reflected.Value < best.Value)
            {
                var further = Along(2);
                corners[2] = further.Value < reflected.Value ? further : reflected;
            }
            else if (reflected.Value < middle.Value)
            {
                corners[2] = reflected;
            }
            else
            {
                var closer = reflected.Value < worst.Value ? Along(0.5) : Along(-0.5);
                if (closer.Value < Math.Min(reflected.Value, worst.Value)) corners[2] = closer;
                else corners = [best, Towards(best, middle), Towards(best, worst)];
            }

            Point Along(double part) => At(x + part * (x - worst.X), y + part * (y - worst.Y));
        }

        Array.Sort(corners);
        return corners[0];
    }

    private Point Towards(Point best, Point other) => At((best.X + other.X) / 2, (best.Y + other.Y) / 2);

    private Point At(double x, double y)
    {
        (x, y) = (Math.Clamp(x, _first.Low, _first.High), Math.Clamp(y, _second.Low, _second.High));
        return new(x, y, _value(x, y));
    }

    private readonly record struct Point(double X, double Y, double Value) : IComparable<Point>
    {
        public int CompareTo(Point other)
        {
            int order = Value.CompareTo(other.Value);
            if (order == 0) order = X.CompareTo(other.X);
            return order == 0 ? Y.CompareTo(other.Y) : order;
        }
    }
}
