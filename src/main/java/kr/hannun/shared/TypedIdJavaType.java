package kr.hannun.shared;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Hibernate one typed id, so that entities carry it as a plain field. A module registers each of its ids once,
 * in a {@code TypeContributor}.
 */
public final class TypedIdJavaType<T extends Record & TypedId> extends AbstractClassJavaType<T> {

    private final transient Function<UUID, T> maker;

    /** The id's type and its constructor. */
    public TypedIdJavaType(Class<T> type, Function<UUID, T> maker) {
        super(type, ImmutableMutabilityPlan.instance(), Comparator.comparing(TypedId::value));
        this.maker = maker;
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
        return indicators.getJdbcType(SqlTypes.UUID);
    }

    @Override
    public <X> @Nullable X unwrap(@Nullable T id, Class<X> target, WrapperOptions options) {
        if (id == null) {
            return null;
        }
        if (target.isInstance(id)) {
            return target.cast(id);
        }
        if (target == UUID.class) {
            return target.cast(id.value());
        }
        if (target == String.class) {
            return target.cast(id.value().toString());
        }
        throw unknownUnwrap(target);
    }

    @Override
    public <X> @Nullable T wrap(@Nullable X raw, WrapperOptions options) {
        return switch (raw) {
            case null -> null;
            case UUID uuid -> maker.apply(uuid);
            case String text -> maker.apply(UUID.fromString(text));
            default -> {
                if (getJavaTypeClass().isInstance(raw)) {
                    yield getJavaTypeClass().cast(raw);
                }
                throw unknownWrap(raw.getClass());
            }
        };
    }
}
